package io.tollgate.wire.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.fixture.Results;
import io.tollgate.wire.fixture.States;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Stored values are read back unchanged, and equal values give equal bytes. */
class StateFormatRoundTripTest {
  private static final int TRIES = 300;

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheShipmentThatWasStored(@ForAll("shipments") ShipmentState state) {
    assertKept(StateFormats.SHIPMENT_STATE, state);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheShipmentWithOfficersDecisions(@ForAll("reviewed") ShipmentState state) {
    assertKept(StateFormats.SHIPMENT_STATE, state);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAShipmentWithoutOfficersDecisionsInTheUsualVersion(
      @ForAll("shipments") ShipmentState state) {
    assertThat(StateFormats.SHIPMENT_STATE.write(state)[0])
        .isEqualTo((byte) StateFormats.SHIPMENT_STATE.version());
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheSeenEventThatWasStored(@ForAll("seenEvents") SeenEvent seen) {
    assertKept(StateFormats.SEEN_EVENT, seen);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheSubtotalThatWasStored(@ForAll("subtotals") Subtotal subtotal) {
    assertKept(StateFormats.SUBTOTAL, subtotal);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadThePartSubtotalThatWasStored(@ForAll("partSubtotals") PartSubtotal subtotal) {
    assertKept(StateFormats.PART_SUBTOTAL, subtotal);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheBucketTotalThatWasStored(@ForAll("bucketTotals") BucketTotal total) {
    assertKept(StateFormats.BUCKET_TOTAL, total);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheQuotaUsesThatWereStored(@ForAll("uses") List<QuotaUse> uses) {
    assertKept(StateFormats.SHIPMENT_USES, uses);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadTheQuotaTotalThatWasStored(@ForAll("quotaTotals") QuotaTotal total) {
    assertKept(StateFormats.QUOTA_TOTAL, total);
  }

  private static <D> void assertKept(StateFormat<D> format, D value) {
    byte[] bytes = format.write(value);
    D read = format.read(bytes);

    assertThat(read).isEqualTo(value);
    assertThat(format.write(read)).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<List<QuotaUse>> uses() {
    return States.uses();
  }

  @Provide
  Arbitrary<QuotaTotal> quotaTotals() {
    return States.quotaTotals();
  }

  @Provide
  Arbitrary<ShipmentState> shipments() {
    return States.shipments();
  }

  @Provide
  Arbitrary<ShipmentState> reviewed() {
    return States.reviewed();
  }

  @Provide
  Arbitrary<SeenEvent> seenEvents() {
    return States.seenEvents();
  }

  @Provide
  Arbitrary<Subtotal> subtotals() {
    return Results.subtotals();
  }

  @Provide
  Arbitrary<PartSubtotal> partSubtotals() {
    return States.partSubtotals();
  }

  @Provide
  Arbitrary<BucketTotal> bucketTotals() {
    return States.bucketTotals();
  }
}
