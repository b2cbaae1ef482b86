package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of decisions about random events. */
class DeciderPropertiesTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  /** Events of one exporter with distinct ids and revisions, over a few shipments. */
  @Provide
  Arbitrary<List<ShipmentEvent>> distinctEvents() {
    Arbitrary<EventFixture> contents =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("H200-SXM", "MI325X-256", "L4-24"),
                Arbitraries.integers().between(1, 50),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(4),
                Arbitraries.of("2026-03-02", "2026-04-26", "2026-04-27", "2026-07-01"),
                Arbitraries.of("USD", "USD", "CNY", "JPY"),
                Arbitraries.of(EndUse.COMMERCIAL, EndUse.COMMERCIAL, EndUse.MILITARY),
                Arbitraries.integers().between(0, 5))
            .as(
                (shipment, sku, quantity, price, date, currency, use, cancel) -> {
                  EventFixture fixture =
                      event("S-" + shipment, "")
                          .lines(
                              line(1, sku, quantity, price.toPlainString()),
                              line(2, "H200-SXM", 1, "0.01"))
                          .shipDate(date)
                          .currency(currency)
                          .endUse(use);
                  return cancel == 0 ? fixture.cancelled() : fixture;
                });
    return contents
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            list -> {
              List<ShipmentEvent> events = new ArrayList<>();
              for (int i = 0; i < list.size(); i++) {
                events.add(list.get(i).eventId("E-" + i).revision(i + 1).build());
              }
              return events;
            });
  }

  @Property(seed = "20251208", tries = 300)
  void shouldTotalTheSameForAnyOrderAndNumberOfCopies(
      @ForAll("distinctEvents") List<ShipmentEvent> events, @ForAll Random random) {
    Memory inOrder = run(events);
    List<ShipmentEvent> shuffled = new ArrayList<>(events);
    shuffled.addAll(events.subList(0, random.nextInt(events.size() + 1)));
    Collections.shuffle(shuffled, random);
    Memory anyOrder = run(shuffled);
    assertThat(anyOrder.quarterlyTable()).isEqualTo(inOrder.quarterlyTable());
    assertThat(anyOrder.remitted()).isEqualTo(inOrder.remitted());
  }

  @Property(seed = "20251208", tries = 300)
  void shouldPostTheLevyOfTheQuarterlyTable(
      @ForAll("distinctEvents") List<ShipmentEvent> events, @ForAll Random random) {
    List<ShipmentEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Memory memory = run(shuffled);
    Map<Bucket, BigDecimal> owed = new TreeMap<>();
    memory.quarterlyTable().forEach((bucket, row) -> owed.put(bucket, row.get(3)));
    owed.values().removeIf(levy -> levy.signum() == 0);
    Map<Bucket, BigDecimal> remitted = new TreeMap<>();
    memory.remitted().forEach((bucket, row) -> remitted.put(bucket, row.get(1)));
    remitted.values().removeIf(levy -> levy.signum() == 0);
    assertThat(remitted).isEqualTo(owed);
    assertThat(memory.levyDue).extracting(LevyDue::levyDueId).doesNotHaveDuplicates();
    memory.decisions.forEach(
        d ->
            assertThat(d.levyDueRecords())
                .isEqualTo(memory.levyDue.stream().filter(due -> belongs(due, d)).count()));
  }

  private static boolean belongs(LevyDue due, Decision decision) {
    return decision.levyDueRecords() > 0
        && due.eventId().equals(decision.subject().eventId())
        && due.shipmentId().equals(decision.subject().shipmentId());
  }

  @Property(seed = "20251208", tries = 100)
  void shouldGiveEveryEventOneOutcome(
      @ForAll("distinctEvents") List<ShipmentEvent> events, @ForAll Random random) {
    List<ShipmentEvent> read = new ArrayList<>(events);
    read.addAll(events);
    Collections.shuffle(read, random);
    Memory memory = run(read);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    memory.decisions.forEach(decision -> counts.merge(decision.outcome(), 1, Integer::sum));
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(read.size());
    assertThat(counts.get(Outcome.DUPLICATE)).isEqualTo(events.size());
  }

  @Example
  void shouldHandleAHundredThousandRevisionsOfOneShipment() {
    int revisions = 100_000;
    Memory memory = new Memory();
    for (int i = 1; i <= revisions; i++) {
      memory.decide(
          event("S-1", "E-" + i).revision(i).lines(line(1, "H200-SXM", i, "1")).build(), REFERENCE);
    }
    // Only the last revision counts: 100,000 units at 1 US dollar, and a levy of 25 %.
    assertThat(memory.remitted().values())
        .containsExactly(List.of(new BigDecimal("100000.00"), new BigDecimal("25000.00")));
    assertThat(memory.state("S-1").seen()).hasSize(ShipmentState.SEEN_INLINE);
    assertThat(memory.state("S-1").seenMore()).isEqualTo(revisions - ShipmentState.SEEN_INLINE);
    assertThat(
            Arrays.asList(1, 33, revisions).stream()
                .map(
                    i ->
                        memory
                            .decide(
                                event("S-1", "E-" + i)
                                    .revision(i)
                                    .lines(line(1, "H200-SXM", i, "1"))
                                    .build(),
                                REFERENCE)
                            .outcome()))
        .containsOnly(Outcome.DUPLICATE);
  }

  private static Memory run(List<ShipmentEvent> events) {
    Memory memory = new Memory();
    events.forEach(event -> memory.decide(event, REFERENCE));
    return memory;
  }
}
