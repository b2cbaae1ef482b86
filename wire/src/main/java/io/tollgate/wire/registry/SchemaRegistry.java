package io.tollgate.wire.registry;

import org.apache.avro.Schema;

/**
 * Maps schemas to ids. All methods throw {@link RegistryException} if the registry refuses, and
 * {@link RegistryUnavailableException} if it does not answer. Thread-safe.
 */
public interface SchemaRegistry {

  /** The id of a schema under a subject; registers the schema if necessary. */
  int register(String subject, Schema schema);

  /** The id of a schema that is registered under a subject. */
  int idOf(String subject, Schema schema);

  /** The schema of an id. */
  Schema schemaOf(int id);

  /** Whether the registry's rules allow a schema; true for a subject without schemas. */
  boolean isCompatible(String subject, Schema schema);
}
