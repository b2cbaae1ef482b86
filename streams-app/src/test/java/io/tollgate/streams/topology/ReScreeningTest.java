package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.streams.fixture.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the re-screening of cleared shipments after a change of the screening data. */
class ReScreeningTest {
  private static final ReferenceTables TABLES = ReferenceFixture.tables();
  private static final String NAME = "Good Cloud Ltd";

  private Pipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state) {
    pipeline = new Pipeline(TABLES, state);
    pipeline.register(ANNA.added());
    pipeline.settle();
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static ReferenceTables listing(String source, String name) {
    List<WatchlistEntry> all = new ArrayList<>(TABLES.watchlist());
    all.add(new WatchlistEntry("new-1", source, "", name, List.of(), ""));
    return new ReferenceTables(
        TABLES.exporters(),
        TABLES.products(),
        TABLES.levyRates(),
        TABLES.fxRates(),
        TABLES.parties(),
        all,
        TABLES.policy());
  }

  private void swap(ReferenceTables tables) {
    pipeline.swap(tables);
    pipeline.settle();
    pipeline.settle();
    pipeline.settle();
  }

  private void clear(int shipments) {
    for (int i = 1; i <= shipments; i++) {
      pipeline.send(event("S-" + i, "E-" + i).buyer(ReferenceFixture.GOOD, NAME, "CN").build());
    }
    assertThat(pipeline.outcomes()).containsOnly(Outcome.CLEARED);
    pipeline.levyDue();
  }

  @Test
  void shouldAlertWithThePostingIfANewEntryWouldBlock() {
    clear(1);
    swap(listing("MEU", NAME));
    assertThat(pipeline.alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Alert.Kind.LOOK_BACK);
              assertThat(alert.was()).contains(new Alert.Was(Outcome.CLEARED, ""));
              assertThat(alert.now()).isEqualTo(Outcome.BLOCKED);
              assertThat(alert.finding().entryId()).isEqualTo("new-1");
              assertThat(alert.posted())
                  .extracting(
                      posted -> posted.bucket().key(),
                      posted -> posted.revenueUsd().toPlainString(),
                      posted -> posted.levyUsd().toPlainString())
                  .containsExactly(tuple("NVDA/FY2027-Q1/H200/CN", "300000.00", "75000.00"));
            });
    assertThat(pipeline.decisions()).as("no new decisions").isEmpty();
    assertThat(pipeline.levyDue()).as("no postings").isEmpty();
  }

  @Test
  void shouldAlertOncePerShipmentOverManyCallsAndVersions() {
    clear(7);
    swap(listing("MEU", NAME));
    swap(ReferenceFixture.withFx(listing("MEU", NAME), fx("JPY", "2026-03-02", "0.01")));
    swap(
        ReferenceFixture.withStatus(
            listing("MEU", NAME), ReferenceFixture.PENDING, Status.APPROVED));
    assertThat(pipeline.alerts())
        .extracting(alert -> alert.subject().shipmentId())
        .containsExactlyInAnyOrder("S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7");
  }

  @Test
  void shouldAlertIfALostApprovalWouldHold() {
    clear(1);
    swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.GOOD, Status.PENDING));
    assertThat(pipeline.alerts())
        .extracting(Alert::now, alert -> alert.finding().code())
        .containsExactly(tuple(Outcome.HELD, "NOT_APPROVED"));
  }

  @Test
  void shouldAlertAgainForAnotherMatch() {
    clear(1);
    swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.GOOD, Status.PENDING));
    swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.GOOD, Status.DENIED));
    assertThat(pipeline.alerts())
        .extracting(alert -> alert.finding().code())
        .containsExactly("NOT_APPROVED", "PARTY_DENIED");
  }

  @Test
  void shouldSkipReplacedAndCancelledEvents() {
    clear(2);
    pipeline.send(
        event("S-1", "E-1b").revision(2).cancelled().build(),
        event("S-2", "E-2b").revision(2).buyer(ReferenceFixture.GOOD, "Other", "CN").build());
    swap(listing("MEU", NAME + " Two"));
    assertThat(pipeline.alerts()).isEmpty();
  }

  @Test
  void shouldNotConfuseARejectedEventWithTheClearedOneOfItsId() {
    clear(1);
    pipeline.send(event("S-1", "E-1").buyer(ReferenceFixture.GOOD, "Other", "CN").build());
    assertThat(pipeline.outcomes()).containsExactly(Outcome.REJECTED);
    swap(listing("MEU", "Other"));
    assertThat(pipeline.alerts()).isEmpty();
  }

  @Test
  void shouldReverseOnlyIfAnOfficerDeniesAnAlertedShipment() {
    clear(1);
    swap(listing("MEU", NAME));
    Alert alert = pipeline.alerts().get(0);
    pipeline.decide(ANNA.deny("S-1", 1, alert.finding().fired()));
    assertThat(pipeline.outcomes()).containsExactly(Outcome.BLOCKED);
    assertThat(pipeline.levyDue())
        .extracting(due -> due.kind().name(), due -> due.levyUsd().toPlainString())
        .containsExactly(tuple("REVERSAL", "-75000.00"));
  }
}
