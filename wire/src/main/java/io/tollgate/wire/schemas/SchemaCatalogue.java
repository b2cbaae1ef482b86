package io.tollgate.wire.schemas;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.RegistryException;
import io.tollgate.wire.registry.SchemaRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;

/** Checks and registers the value schema of every topic under its subject. */
public final class SchemaCatalogue {
  private final SchemaRegistry registry;
  private final Namespace names;

  /** The schemas of a namespace's topics in a registry. */
  public SchemaCatalogue(SchemaRegistry registry, Namespace names) {
    this.registry = registry;
    this.names = names;
  }

  /**
   * The result for one subject.
   *
   * @param id the schema's id; empty if it is not registered
   * @param fault why the schema cannot be registered; blank if it is, or can be
   */
  public record Subject(String name, Optional<Integer> id, String fault) {
    /** Whether the subject has no fault. */
    public boolean isFine() {
      return fault.isEmpty();
    }
  }

  /** Checks for each subject whether its schema is registered and, if not, whether it can be. */
  public List<Subject> check() {
    return each(
        subject -> {
          try {
            return new Subject(
                subject.name, Optional.of(registry.idOf(subject.name, subject.schema)), "");
          } catch (RegistryException e) {
            return new Subject(subject.name, Optional.empty(), fault(subject));
          }
        });
  }

  private String fault(Asked subject) {
    return registry.isCompatible(subject.name, subject.schema)
        ? ""
        : "is not compatible with the registered versions";
  }

  /**
   * Registers each subject's schema. If the registry refuses one, the result has a fault, and the
   * others are still registered.
   */
  public List<Subject> register() {
    return each(
        subject -> {
          try {
            return new Subject(
                subject.name, Optional.of(registry.register(subject.name, subject.schema)), "");
          } catch (RegistryException e) {
            return new Subject(subject.name, Optional.empty(), e.getMessage());
          }
        });
  }

  private record Asked(String name, Schema schema) {}

  private List<Subject> each(Function<Asked, Subject> ask) {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> Codecs.codecFor(topic).map(codec -> asked(topic, codec)).stream())
        .map(ask)
        .toList();
  }

  private Asked asked(Topic topic, Codec<?, ?> codec) {
    return new Asked(names.subject(topic), codec.schema());
  }
}
