package io.tollgate.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Rejection;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.reference.ReferenceDirectory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
  private static final int EVENTS = 10_000;

  private final ReferenceSnapshot reference = ReferenceSnapshot.of(Generator.reference());
  private final Map<String, ShipmentState> shipments = new HashMap<>();

  private Decision decide(ShipmentEvent event) {
    Optional<ShipmentState> state = Optional.ofNullable(shipments.get(event.shipmentId()));
    Ruling ruling =
        Decider.decide(
            state, state.flatMap(known -> known.seen(event.eventId())), event, reference);
    assertThat(ruling.spilled())
        .as("events of a shipment that exceed the space in its state")
        .isEmpty();
    ruling.next().ifPresent(next -> shipments.put(event.shipmentId(), next));
    return ruling.decision();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 20260105, -7})
  void shouldGenerateEventsWithTheDecisionsOfTheirKind(long seed) {
    Generator generator = Generator.seeded(seed);
    for (int i = 0; i < EVENTS; i++) {
      ShipmentEvent event = generator.next();
      Decision decision = decide(event);
      assertThat(List.of(decision.outcome().name(), decision.finding().code()))
          .as("event %d of seed %d: %s, %s", i, seed, generator.kind(), event)
          .containsExactly(generator.kind().outcome().name(), generator.kind().rule());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 20260105, -7})
  void shouldKeepTheStatedMixWithEveryOutcomeRuleAndCode(long seed) {
    Generator generator = Generator.seeded(seed);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < EVENTS; i++) {
      Decision decision = decide(generator.next());
      outcomes.merge(decision.outcome(), 1, Integer::sum);
      rules.add(decision.finding().code());
    }
    // The shares of the Javadoc, of 10,000, plus or minus five standard deviations.
    assertThat(outcomes.keySet()).isEqualTo(EnumSet.allOf(Outcome.class));
    assertThat(outcomes.get(Outcome.CLEARED)).isBetween(7230 - 224, 7230 + 224);
    assertThat(outcomes.get(Outcome.BLOCKED)).isBetween(600 - 119, 600 + 119);
    assertThat(outcomes.get(Outcome.HELD)).isBetween(650 - 124, 650 + 124);
    assertThat(outcomes.get(Outcome.REJECTED)).isBetween(570 - 116, 570 + 116);
    assertThat(outcomes.get(Outcome.DUPLICATE)).isBetween(450 - 104, 450 + 104);
    assertThat(outcomes.get(Outcome.CANCELLED)).isBetween(300 - 86, 300 + 86);
    assertThat(outcomes.get(Outcome.STALE)).isBetween(200 - 70, 200 + 70);
    assertThat(rules)
        .contains(ofTheContract().toArray(String[]::new))
        .contains(rejections().toArray(String[]::new));
  }

  /** Not the codes of events over a bound, which the import and the publisher refuse. */
  private static Stream<String> rejections() {
    List<String> bounds = Stream.of(Bounds.Breach.values()).map(Enum::name).toList();
    return Stream.of(Rejection.values()).map(Enum::name).filter(code -> !bounds.contains(code));
  }

  /** The rules that need neither a policy nor an officer. */
  private static Stream<String> ofTheContract() {
    List<String> optional = Stream.of(OptionalRule.values()).map(OptionalRule::name).toList();
    return Stream.of(Rule.values())
        .map(Rule::name)
        .filter(rule -> !optional.contains(rule) && !rule.equals(Rule.OFFICER_DENIED.name()));
  }

  @Test
  void shouldGenerateTheSameEventsForTheSameSeed() {
    Generator one = Generator.seeded(42);
    Generator same = Generator.seeded(42);
    for (int i = 0; i < EVENTS; i++) {
      assertThat(one.next()).isEqualTo(same.next());
    }
  }

  @Test
  void shouldShareNoShipmentBetweenSeeds() {
    Set<String> shipments = new HashSet<>();
    Generator one = Generator.seeded(1);
    Generator other = Generator.seeded(2);
    for (int i = 0; i < EVENTS; i++) {
      shipments.add(one.next().shipmentId());
    }
    for (int i = 0; i < EVENTS; i++) {
      assertThat(shipments).doesNotContain(other.next().shipmentId());
    }
  }

  @Test
  void shouldGenerateOnlyEventsThatAFileCanExpress() {
    Generator generator = Generator.forFiles(3);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < EVENTS; i++) {
      decide(generator.next());
      kinds.add(generator.kind());
    }
    assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.LINES_MISSING)));
  }

  @Test
  void shouldWriteReferenceDataThatIsReadBackUnchanged(@TempDir Path directory) {
    Generator.writeReference(directory.resolve("new"));
    assertThat(ReferenceDirectory.read(directory.resolve("new")).tables())
        .isEqualTo(Generator.reference());
    assertThat(ReferenceDirectory.read(directory.resolve("new")).warnings()).isEmpty();
  }
}
