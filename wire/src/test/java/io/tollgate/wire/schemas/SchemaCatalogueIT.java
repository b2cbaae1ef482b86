package io.tollgate.wire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.SchemaRegistry;
import io.tollgate.wire.schemas.SchemaCatalogue.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registers and checks all schemas in the embedded registry. */
@ExtendWith(SharedStackExtension.class)
class SchemaCatalogueIT {
  private final Namespace names = new Namespace("t" + UUID.randomUUID());
  private final SchemaRegistry registry;
  private final SchemaCatalogue schemas;

  SchemaCatalogueIT(SharedStack stack) {
    registry = new HttpSchemaRegistry(RegistrySettings.at(stack.registryUrl()));
    schemas = new SchemaCatalogue(registry, names);
  }

  @Test
  void shouldReportThatNothingIsRegisteredYetAndAllCanBe() {
    assertThat(schemas.check())
        .hasSize(Topic.values().length - 1)
        .allMatch(Subject::isFine)
        .allMatch(subject -> subject.id().isEmpty());
  }

  @Test
  void shouldRegisterEveryTopicsSchemaAndFindItAgain() {
    List<String> subjects =
        Arrays.stream(Topic.values())
            .filter(topic -> topic != Topic.SHIPMENTS_DLQ)
            .map(names::subject)
            .toList();

    List<Subject> registered = schemas.register();

    assertThat(registered).extracting(Subject::name).containsExactlyElementsOf(subjects);
    assertThat(registered).allMatch(Subject::isFine).allMatch(subject -> subject.id().isPresent());
    assertThat(schemas.check()).isEqualTo(registered);
    assertThat(registry.schemaOf(registered.get(0).id().get()))
        .isEqualTo(Codecs.SHIPMENT_EVENT.schema());
  }

  @Test
  void shouldReportTheIncompatibleSchemaAndRegisterTheOthers() {
    String taken = names.subject(Topic.LEVY_DUE);
    registry.register(taken, SchemaBuilder.record("io.tollgate.avro.LevyDue").fields().endRecord());

    List<Subject> checked = schemas.check();
    List<Subject> registered = schemas.register();

    assertThat(checked)
        .filteredOn(subject -> !subject.isFine())
        .containsExactly(
            new Subject(taken, Optional.empty(), "is not compatible with the registered versions"));
    assertThat(registered)
        .filteredOn(subject -> !subject.isFine())
        .singleElement()
        .satisfies(
            subject -> {
              assertThat(subject.name()).isEqualTo(taken);
              assertThat(subject.fault())
                  .contains("refuses the schema of subject '" + taken + "'")
                  .hasLineCount(1);
            });
    // All topics except the dead letters have a schema, and one subject is taken.
    assertThat(registered)
        .filteredOn(subject -> subject.id().isPresent())
        .hasSize(Topic.values().length - 2);
  }
}
