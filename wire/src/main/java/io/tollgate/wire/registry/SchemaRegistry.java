package io.tollgate.wire.registry;

import org.apache.avro.Schema;

/**
 * Gives schemas ids. All methods throw {@link RegistryException} where the registry refuses, and
 * {@link RegistryUnavailableException} where it does not answer. Safe for many threads at once.
 */
public interface SchemaRegistry {

  /** The id of a schema under a subject, registering it where it is not there yet. */
  int register(String subject, Schema schema);

  /** The id of a schema that is registered under a subject. */
  int idOf(String subject, Schema schema);

  /** The schema of an id. */
  Schema schemaOf(int id);

  /** Whether the registry's rules would let a schema be registered; so it is where none is yet. */
  boolean isCompatible(String subject, Schema schema);
}
