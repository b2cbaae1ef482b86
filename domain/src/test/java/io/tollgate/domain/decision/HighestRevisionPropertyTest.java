package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Events of one shipment, some of them faulty, in any order and number of copies: the totals are
 * those of the highest valid revision alone.
 */
class HighestRevisionPropertyTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();
  private static final int MOST_EVENTS = 60;

  @Provide
  Arbitrary<List<ShipmentEvent>> revisions() {
    Arbitrary<EventFixture> contents =
        Combinators.combine(
                Arbitraries.of("H200-SXM", "H200-SXM", "MI325X-256", "L4-24", "NOPE"),
                Arbitraries.integers().between(0, 40),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(4),
                Arbitraries.of("2026-01-25", "2026-03-02", "2026-06-30", "2026-07-01"),
                Arbitraries.of("USD", "USD", "CNY", "ZZZ"),
                Arbitraries.of(
                    ReferenceFixture.GOOD,
                    ReferenceFixture.GOOD,
                    ReferenceFixture.PENDING,
                    ReferenceFixture.DENIED),
                Arbitraries.of(EndUse.COMMERCIAL, EndUse.COMMERCIAL, EndUse.UNKNOWN),
                Arbitraries.integers().between(0, 5))
            .as(HighestRevisionPropertyTest::content);
    return contents
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_EVENTS)
        .map(HighestRevisionPropertyTest::numbered);
  }

  private static EventFixture content(
      String sku,
      int quantity,
      BigDecimal price,
      String date,
      String currency,
      String user,
      EndUse use,
      int cancelled) {
    EventFixture fixture =
        event("S-1", "")
            .lines(line(1, sku, quantity, price.toPlainString()), line(2, "L4-24", 1, "0.01"))
            .shipDate(date)
            .currency(currency)
            .with(Role.END_USER, user, "Named as it may be", "CN")
            .endUse(use);
    return cancelled == 0 ? fixture.cancelled() : fixture;
  }

  private static List<ShipmentEvent> numbered(List<EventFixture> fixtures) {
    List<ShipmentEvent> events = new ArrayList<>();
    for (int i = 0; i < fixtures.size(); i++) {
      events.add(fixtures.get(i).eventId("E-" + i).revision(i + 1).build());
    }
    return events;
  }

  private static boolean isValid(ShipmentEvent event) {
    return Validation.fault(event, REFERENCE).isEmpty();
  }

  private static Memory run(List<ShipmentEvent> events) {
    Memory memory = new Memory();
    events.forEach(event -> memory.decide(event, REFERENCE));
    return memory;
  }

  private static List<ShipmentEvent> muddled(List<ShipmentEvent> events, Random random) {
    List<ShipmentEvent> muddled = new ArrayList<>(events);
    for (ShipmentEvent event : events) {
      muddled.addAll(Collections.nCopies(random.nextInt(3), event));
    }
    Collections.shuffle(muddled, random);
    return muddled;
  }

  @Property(seed = "20260128", tries = 200)
  void shouldCountOnlyTheHighestValidRevision(
      @ForAll("revisions") List<ShipmentEvent> events, @ForAll Random random) {
    Optional<ShipmentEvent> highest =
        events.stream()
            .filter(HighestRevisionPropertyTest::isValid)
            .max(Comparator.comparing(ShipmentEvent::revision));
    Memory alone = run(highest.stream().toList());
    Memory all = run(muddled(events, random));
    assertThat(all.quarterlyTable()).isEqualTo(alone.quarterlyTable());
    assertThat(all.remitted()).isEqualTo(alone.remitted());
    assertThat(Optional.ofNullable(all.state("S-1")).map(ShipmentState::standing))
        .isEqualTo(Optional.ofNullable(alone.state("S-1")).map(ShipmentState::standing));
  }

  @Property(seed = "20260129", tries = 200)
  void shouldPostTheLevyAndTheLeviedRevenueOfTheTable(
      @ForAll("revisions") List<ShipmentEvent> events, @ForAll Random random) {
    Memory memory = run(muddled(events, random));
    Map<Bucket, List<BigDecimal>> levied = new TreeMap<>();
    Map<Bucket, List<BigDecimal>> counted = new TreeMap<>();
    for (Contribution part :
        Optional.ofNullable(memory.state("S-1")).map(ShipmentState::accrued).orElse(List.of())) {
      counted.put(
          part.bucket(), List.of(BigDecimal.ONE, part.units(), part.revenueUsd(), part.levyUsd()));
      if (part.isLevied() && part.revenueUsd().signum() > 0) {
        levied.put(part.bucket(), List.of(part.revenueUsd(), part.levyUsd()));
      }
    }
    assertThat(memory.remitted()).isEqualTo(levied);
    assertThat(memory.quarterlyTable()).isEqualTo(counted);
    assertThat(memory.levyDue).extracting(LevyDue::levyDueId).doesNotHaveDuplicates();
  }

  @Property(seed = "20260130", tries = 200)
  void shouldReportEveryFurtherCopyOfAnAcceptedEventAsDuplicate(
      @ForAll("revisions") List<ShipmentEvent> events, @ForAll Random random) {
    List<ShipmentEvent> read = muddled(events, random);
    Memory memory = run(read);
    long faulty = read.stream().filter(event -> !isValid(event)).count();
    long accepted = events.stream().filter(HighestRevisionPropertyTest::isValid).count();
    assertThat(memory.decisions).hasSameSizeAs(read);
    assertThat(count(memory, Outcome.REJECTED)).isEqualTo(faulty);
    assertThat(count(memory, Outcome.DUPLICATE)).isEqualTo(read.size() - faulty - accepted);
    assertThat(memory.decisions).allSatisfy(d -> assertThat(d.subject().attempt()).isOne());
  }

  private static long count(Memory memory, Outcome outcome) {
    return memory.decisions.stream().filter(decision -> decision.outcome() == outcome).count();
  }
}
