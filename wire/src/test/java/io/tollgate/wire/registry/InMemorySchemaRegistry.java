package io.tollgate.wire.registry;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** A registry for tests, with the ids 1, 2, 3 in the order of registration. */
public final class InMemorySchemaRegistry implements SchemaRegistry {
  private final Map<Schema, Integer> ids = new LinkedHashMap<>();
  private final Map<String, Set<Schema>> subjects = new LinkedHashMap<>();

  @Override
  public synchronized int register(String subject, Schema schema) {
    subjects.computeIfAbsent(subject, name -> new HashSet<>()).add(schema);
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
  public boolean isCompatible(String subject, Schema schema) {
    return true;
  }
}
