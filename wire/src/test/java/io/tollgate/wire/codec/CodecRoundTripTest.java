package io.tollgate.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.fixture.AvroBytes;
import io.tollgate.wire.fixture.Events;
import io.tollgate.wire.fixture.Officers;
import io.tollgate.wire.fixture.References;
import io.tollgate.wire.fixture.Results;
import io.tollgate.wire.fixture.Scalars;
import io.tollgate.wire.fixture.States;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every public codec reads the values that it wrote. */
class CodecRoundTripTest {
  private static final int TRIES = 300;

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheEventThatWasWritten(@ForAll("events") ShipmentEvent event) {
    assertThat(AvroBytes.through(Codecs.SHIPMENT_EVENT, event)).isEqualTo(event);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheLevyDueThatWasWritten(@ForAll("levyDues") LevyDue due) {
    assertThat(AvroBytes.through(Codecs.LEVY_DUE, due)).isEqualTo(due);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheQuarterlyRowThatWasWritten(@ForAll("quarterlyRows") QuarterlyRevenue row) {
    assertThat(AvroBytes.through(Codecs.QUARTERLY_REVENUE, row)).isEqualTo(row);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheDecisionThatWasWritten(@ForAll("decisions") Decision decision) {
    assertThat(AvroBytes.through(Codecs.DECISION, decision)).isEqualTo(decision);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheOfficersDecisionThatWasWritten(@ForAll("sent") OfficerDecision sent) {
    assertThat(AvroBytes.through(Codecs.OFFICER_DECISION, sent)).isEqualTo(sent);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheOfficersOutcomeThatWasWritten(@ForAll("judged") OfficerOutcome outcome) {
    assertThat(AvroBytes.through(Codecs.OFFICER_OUTCOME, outcome)).isEqualTo(outcome);
  }

  @Property(seed = "20251208", tries = 30)
  void shouldReadTheOfficerThatWasWritten(@ForAll("officers") OfficerEntry officer) {
    assertThat(AvroBytes.through(Codecs.OFFICER_ENTRY, officer)).isEqualTo(officer);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheAlertThatWasWritten(@ForAll("alerts") Alert alert) {
    assertThat(AvroBytes.through(Codecs.SCREENING_ALERT, alert)).isEqualTo(alert);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheUsageThatWasWritten(@ForAll("quotaTotals") QuotaTotal total) {
    assertThat(AvroBytes.through(Codecs.QUOTA_USAGE, total)).isEqualTo(total);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheManifestThatWasWritten(@ForAll("manifests") Manifest manifest) {
    assertThat(AvroBytes.through(Codecs.MANIFEST, manifest)).isEqualTo(manifest);
  }

  @Property(seed = "20251208", tries = 4 * TRIES)
  void shouldReadTheReferenceRowThatWasWritten(@ForAll("rows") VersionedRow row) {
    VersionedRow read = AvroBytes.through(Codecs.rowCodec(row.row().table()), row);

    assertThat(read).isEqualTo(row);
    assertThat(read.row().canonical()).isEqualTo(row.row().canonical());
  }

  @Provide
  Arbitrary<ShipmentEvent> events() {
    return Events.events();
  }

  @Provide
  Arbitrary<LevyDue> levyDues() {
    return Results.levyDues();
  }

  @Provide
  Arbitrary<QuarterlyRevenue> quarterlyRows() {
    return Results.quarterlyRows();
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Results.decisions();
  }

  @Provide
  Arbitrary<OfficerDecision> sent() {
    return Officers.decisions();
  }

  @Provide
  Arbitrary<OfficerOutcome> judged() {
    return Officers.outcomes();
  }

  @Provide
  Arbitrary<OfficerEntry> officers() {
    return Officers.entries();
  }

  @Provide
  Arbitrary<Alert> alerts() {
    return Officers.alerts();
  }

  @Provide
  Arbitrary<QuotaTotal> quotaTotals() {
    return States.quotaTotals();
  }

  @Provide
  Arbitrary<Manifest> manifests() {
    return References.manifests();
  }

  @Provide
  Arbitrary<VersionedRow> rows() {
    return Combinators.combine(
            Scalars.hashes(),
            Arbitraries.integers().greaterOrEqual(0),
            Arbitraries.of(ReferenceTable.class).flatMap(References::rows))
        .as(VersionedRow::new);
  }
}
