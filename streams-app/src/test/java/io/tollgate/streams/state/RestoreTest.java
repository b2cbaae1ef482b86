package io.tollgate.streams.state;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static io.tollgate.domain.fixture.ReferenceFixture.withFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.OfficerFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.wire.state.StateFormats;
import io.tollgate.wire.state.UnreadableStateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Continues from the changelogs that a released build wrote in {@link EarlierRun}. */
class RestoreTest {
  private static final String RELEASE = "v1";

  private Pipeline pipeline;

  @BeforeEach
  void restore(@TempDir Path state) {
    pipeline = new Pipeline(EarlierRun.after(), state);
    pipeline.register(EarlierRun.ANNA.added(), EarlierRun.BERND.added());
    pipeline
        .store(Store.SHIPMENTS, ShipmentTable.class)
        .restore(ChangelogFixtures.records(RELEASE, Store.SHIPMENTS));
    pipeline
        .store(Store.SUBTOTALS, SubtotalTable.class)
        .restore(ChangelogFixtures.records(RELEASE, Store.SUBTOTALS));
    restore(Store.SEEN_EVENTS, StateFormats.SEEN_EVENT::read);
    restore(Store.LOOK_BACK, bytes -> new String(bytes, StandardCharsets.UTF_8));
    restore(Store.TOTALS, StateFormats.BUCKET_TOTAL::read);
    restore(Store.USES, StateFormats.SHIPMENT_USES::read);
    restore(Store.USAGE_SUBTOTALS, StateFormats.QUOTA_TOTAL::read);
    restore(Store.USAGE_TOTALS, StateFormats.QUOTA_TOTAL::read);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private <V> void restore(Store store, Function<byte[], V> read) {
    KeyValueStore<String, V> values = pipeline.store(store);
    for (KeyValue<byte[], byte[]> record : ChangelogFixtures.records(RELEASE, store)) {
      values.put(new String(record.key, StandardCharsets.UTF_8), read.apply(record.value));
    }
  }

  private List<Decision> decided() {
    return pipeline.decisions().stream().toList();
  }

  private void assertLevies(String... kindsAndAmounts) {
    assertThat(pipeline.levyDue())
        .extracting(due -> due.kind() + " " + due.levyUsd().toPlainString())
        .containsExactly(kindsAndAmounts);
  }

  @Test
  void shouldRecogniseEveryEvent() {
    pipeline.send(
        EarlierRun.cleared(),
        EarlierRun.awaitingFx(1),
        EarlierRun.awaitingFx(3),
        EarlierRun.revised(1),
        EarlierRun.revised(32),
        EarlierRun.revised(33),
        EarlierRun.revised(34),
        EarlierRun.toReview("S-5").build(),
        EarlierRun.licensed("S-6", 60));

    assertThat(pipeline.outcomes()).hasSize(9).containsOnly(Outcome.DUPLICATE);
    assertLevies();
  }

  @Test
  void shouldDistinguishOtherContentFromARepeat() {
    pipeline.send(event("S-3", "E-34").revision(34).destination("HK").build());

    assertThat(decided())
        .extracting(Decision::outcome, decision -> decision.finding().code())
        .containsExactly(tuple(Outcome.REJECTED, "CONFLICTING_EVENT"));
  }

  /** Ten units at 30,000 USD become four, so a quarter of 180,000 is reversed. */
  @Test
  void shouldPostOnlyWhatACorrectionChanges() {
    pipeline.send(
        event("S-1", "E-2").revision(2).lines(line(1, "H200-SXM", 4, "30000")).build(),
        event("S-3", "E-99").revision(99).cancelled().build());
    pipeline.settle();

    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED, Outcome.CANCELLED);
    assertLevies("ADJUSTMENT -45000.00", "REVERSAL -75000.00");
    // S-1 with 4 units, S-6 with 60 at 1 USD and S-9 with 10 remain.
    assertThat(pipeline.quarterlyRevenue().values())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.bucket().key()).isEqualTo("NVDA/FY2027-Q1/H200/CN");
              assertThat(row.total().shipments()).isEqualTo(3);
              assertThat(row.total().units()).isEqualByComparingTo("74");
              assertThat(row.total().revenueUsd()).isEqualByComparingTo("420060.00");
              assertThat(row.total().levyUsd()).isEqualByComparingTo("105015.00");
            });
  }

  /** Ten units at 30,000 yen are 3,000 USD at 0.01; a quarter is due. */
  @Test
  void shouldDecideAHoldAgainOnceItsRateExists() {
    pipeline.swap(withFx(EarlierRun.after(), fx("JPY", "2026-03-02", "0.01")));
    pipeline.settle();

    assertThat(decided())
        .extracting(decision -> decision.subject().shipmentId(), Decision::outcome)
        .containsExactly(tuple("S-2", Outcome.CLEARED));
    assertLevies("ACCRUAL 750.00");
  }

  @Test
  void shouldCountTheFirstReleaseOfAnOfficer() {
    pipeline.decide(EarlierRun.BERND.release("S-4", 1, OfficerFixture.REVIEW));

    assertThat(pipeline.officerOutcomes())
        .extracting(OfficerOutcome::result)
        .containsExactly(Result.RELEASED);
    assertLevies("ACCRUAL 75000.00");
  }

  /** 60 of 100 units are used. */
  @Test
  void shouldCountTheLicenceUsageOfEarlierShipments() {
    pipeline.send(EarlierRun.licensed("S-10", 41), EarlierRun.licensed("S-11", 40));

    assertThat(pipeline.outcomes()).containsExactly(Outcome.HELD, Outcome.CLEARED);
  }

  /** As a dead letter, the subtotal would be missing from the total for ever. */
  @Test
  void shouldStopIfARepartitionedSubtotalIsOfAnotherBuild() {
    byte[] later = {Byte.MAX_VALUE, 0};

    assertThatThrownBy(() -> pipeline.sendUsageRaw("LICENCE/D-1", later))
        .hasRootCauseInstanceOf(UnreadableStateException.class)
        .hasStackTraceContaining("holds a quota-total of form 127");
    assertThat(pipeline.deadLetters()).isEmpty();
  }

  @Test
  void shouldLetAnOfficerDenyAnAlertedShipment() {
    pipeline.decide(EarlierRun.ANNA.deny("S-9", 1, EarlierRun.LATER_MATCH));

    assertThat(pipeline.outcomes()).containsExactly(Outcome.BLOCKED);
    assertThat(pipeline.levyDue())
        .extracting(LevyDue::shipmentId, due -> due.levyUsd().toPlainString())
        .containsExactly(tuple("S-9", "-75000.00"));
  }
}
