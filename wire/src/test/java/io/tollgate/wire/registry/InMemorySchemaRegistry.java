package io.tollgate.wire.registry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * A registry for tests, with the ids 1, 2, 3 in the order of registration. A subject accepts a
 * schema that can read all of its earlier versions.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {
  private final Map<Schema, Integer> ids = new LinkedHashMap<>();
  private final Map<String, Set<Schema>> subjects = new LinkedHashMap<>();

  @Override
  public synchronized int register(String subject, Schema schema) {
    if (!isCompatible(subject, schema)) {
      throw new RegistryException("not compatible with an earlier version of " + subject);
    }
    subjects.computeIfAbsent(subject, name -> new LinkedHashSet<>()).add(schema);
    return ids.computeIfAbsent(schema, s -> ids.size() + 1);
  }

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    if (!subjects.getOrDefault(subject, Set.of()).contains(schema)) {
      throw new RegistryException("no such schema under " + subject);
    }
    return ids.get(schema);
  }

  @Override
  public synchronized Schema schemaOf(int id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue() == id)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new RegistryException("no schema has id " + id));
  }

  @Override
  public synchronized boolean isCompatible(String subject, Schema schema) {
    return subjects.getOrDefault(subject, Set.of()).stream()
        .map(old -> SchemaCompatibility.checkReaderWriterCompatibility(schema, old))
        .allMatch(result -> result.getType() == SchemaCompatibilityType.COMPATIBLE);
  }

  synchronized boolean hasSubject(String subject) {
    return subjects.containsKey(subject);
  }
}
