package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads and sets compatibility levels in a real registry. */
@ExtendWith(SharedStackExtension.class)
class RegistryRulesIT {
  private static Schema schema(String field) {
    return SchemaBuilder.record("a.Rule")
        .fields()
        .requiredInt("n")
        .name(field)
        .type()
        .intType()
        .intDefault(0)
        .endRecord();
  }

  @Test
  void shouldReadTheNewestSchemaAndTheLevel(SharedStack stack) {
    RegistrySettings settings = RegistrySettings.at(stack.registryUrl());
    HttpSchemaRegistry registry = new HttpSchemaRegistry(settings);
    RegistryRules rules = new RegistryRules(settings);
    String subject = "rules-value";
    assertThat(rules.newest(subject)).isEmpty();
    // A subject without its own level has the registry's level.
    assertThat(rules.compatibility(subject)).isEqualTo("BACKWARD_TRANSITIVE");

    int first = registry.register(subject, schema("a"));
    assertThat(rules.newest(subject)).hasValue(first);
    int second = registry.register(subject, schema("b"));
    assertThat(rules.newest(subject)).hasValue(second);

    rules.setCompatibility(subject, RegistryRules.Level.BACKWARD);
    assertThat(rules.compatibility(subject)).isEqualTo("BACKWARD");
  }

  @Test
  void shouldReadTheClock(SharedStack stack) {
    Instant clock =
        new RegistryRules(RegistrySettings.at(stack.registryUrl())).clock().orElseThrow();

    assertThat(Duration.between(clock, Instant.now()).abs()).isLessThan(Duration.ofSeconds(30));
  }
}
