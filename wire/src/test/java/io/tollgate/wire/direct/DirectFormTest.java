package io.tollgate.wire.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.fixture.AvroBytes;
import io.tollgate.wire.fixture.Events;
import io.tollgate.wire.fixture.Officers;
import io.tollgate.wire.fixture.Results;
import io.tollgate.wire.fixture.States;
import io.tollgate.wire.state.StateFormats;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Direct forms and Avro's own classes write the same bytes and read the same values. */
class DirectFormTest {
  private static final int TRIES = 500;
  private static final int DAMAGES = 20;

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadEventsAsAvroDoes(@ForAll("events") ShipmentEvent event) {
    assertSame(Codecs.SHIPMENT_EVENT, event);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadDecisionsAsAvroDoes(@ForAll("decisions") Decision decision) {
    assertSame(Codecs.DECISION, decision);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadLevyDueAsAvroDoes(@ForAll("levyDues") LevyDue due) {
    assertSame(Codecs.LEVY_DUE, due);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadQuarterlyRowsAsAvroDoes(@ForAll("rows") QuarterlyRevenue row) {
    assertSame(Codecs.QUARTERLY_REVENUE, row);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadAlertsAsAvroDoes(@ForAll("alerts") Alert alert) {
    assertSame(Codecs.SCREENING_ALERT, alert);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldWriteAndReadShipmentsAsAvroDoes(@ForAll("shipments") ShipmentState state) {
    byte[] expected = StateFormats.SHIPMENT_STATE.longWay().write(state);
    DirectForm<ShipmentState> form = new ShipmentStateForm();

    assertThat(StateFormats.SHIPMENT_STATE.write(state)).isEqualTo(expected);
    assertSameValues(
        form, Arrays.copyOfRange(expected, 1, expected.length), state, DirectFormTest::stored);
  }

  private static ShipmentState stored(byte[] plain) {
    byte[] bytes = new byte[plain.length + 1];
    bytes[0] = (byte) StateFormats.SHIPMENT_STATE.version();
    System.arraycopy(plain, 0, bytes, 1, plain.length);
    return StateFormats.SHIPMENT_STATE.longWay().read(bytes);
  }

  private static <D> void assertSame(Codec<D, ?> codec, D value) {
    DirectForm<D> form = DirectForms.of(codec).orElseThrow();
    byte[] expected = AvroBytes.write(codec, value);
    AvroOutput out = new AvroOutput();
    form.write(value, out);

    assertThat(out.toByteArray()).isEqualTo(expected);
    assertSameValues(form, expected, value, bytes -> AvroBytes.read(codec, codec.schema(), bytes));
  }

  /** Undamaged bytes give the value; damaged ones give no value or the same value as Avro. */
  private static <D> void assertSameValues(
      DirectForm<D> form, byte[] bytes, D value, Function<byte[], D> longWay) {
    assertThat(read(form, bytes)).contains(value);
    Random random = new Random(bytes.length);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = damaged(bytes, random);
      read(form, damaged).ifPresent(found -> assertThat(found).isEqualTo(longWay.apply(damaged)));
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    return random.nextInt(4) == 0
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))
        : damaged;
  }

  private static <D> Optional<D> read(DirectForm<D> form, byte[] bytes) {
    try {
      AvroInput in = new AvroInput(bytes, 0);
      D value = form.read(in);
      return in.isAtEnd() ? Optional.of(value) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<ShipmentEvent> events() {
    return Events.events();
  }

  @Provide
  Arbitrary<QuarterlyRevenue> rows() {
    return Results.quarterlyRows();
  }

  @Provide
  Arbitrary<Alert> alerts() {
    return Officers.alerts();
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Results.decisions();
  }

  @Provide
  Arbitrary<LevyDue> levyDues() {
    return Results.levyDues();
  }

  @Provide
  Arbitrary<ShipmentState> shipments() {
    return States.shipments();
  }
}
