package io.tollgate.wire.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.wire.state.StoredValues.Stored;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Later builds read stored values although their schemas have changed. */
class StateEvolutionTest {
  private static final StateFormat<ShipmentState> GROWN = GrownSchemas.shipmentState();
  private static final int NEWEST = StateFormats.SHIPMENT_STATE.fingerprints().lastKey();
  private static final String SHIPMENTS = "the store shipments";

  static List<Stored<?>> shipments() {
    return StoredValues.all().stream()
        .filter(stored -> stored.form() == StateFormats.SHIPMENT_STATE)
        .collect(Collectors.toUnmodifiableList());
  }

  /** In the fixtures, one, two or three seen events follow the extended event. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void shouldReadAValueFromBeforeEventsHadOneMoreField(Stored<?> stored) {
    assertThat(GROWN.read(StoredFixtures.bytes(stored))).isEqualTo(stored.value());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void shouldStoreAndReadWithTheExtendedSchema(Stored<?> stored) {
    ShipmentState state = (ShipmentState) stored.value();
    byte[] bytes = GROWN.write(state);

    assertThat(bytes[0]).isEqualTo((byte) (NEWEST + (state.review().isNone() ? 1 : 2)));
    assertThat(GROWN.read(bytes)).isEqualTo(state);
    boolean isHeld = state.standing().held().isPresent();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1).contains(GrownSchemas.TEXT))
        .isEqualTo(isHeld);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipments")
  void shouldRefuseAValueOfANewerBuild(Stored<?> stored) {
    byte[] bytes = GROWN.write((ShipmentState) stored.value());

    assertThatThrownBy(() -> StateFormats.SHIPMENT_STATE.read(bytes, SHIPMENTS))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessage(
            "the store shipments holds a shipment-state of form %d, which another version of"
                    .formatted(bytes[0])
                + " Tollgate wrote, but this version reads forms 1 to %d; run the version that"
                    .formatted(NEWEST)
                + " wrote it, or a later one");
    assertThatThrownBy(() -> StateFormats.SHIPMENT_STATE.check(bytes, SHIPMENTS))
        .isInstanceOf(UnreadableStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void shouldReportDamagedBytes(int kept) {
    Stored<?> held = shipments().get(2);
    byte[] cut = Arrays.copyOf(StoredFixtures.bytes(held), kept);

    assertThatThrownBy(() -> StateFormats.SHIPMENT_STATE.read(cut, SHIPMENTS))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageStartingWith("the store shipments holds ")
        .hasMessageContaining(
            "the state is damaged; stop this instance, delete its state directory")
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldReportBytesThatAreNotState() {
    // The first byte of Avro's single-object encoding.
    byte[] other = {(byte) 0xC3, 1};

    assertThatThrownBy(() -> StateFormats.SEEN_EVENT.read(other, "the store seen-events"))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining("a seen-event whose first byte is 195");
  }

  @Test
  void shouldNotStoreWithAnUnreleasedSchema() {
    ReleasedSchemas others =
        ReleasedSchemas.ofOne(
            SchemaBuilder.record("SeenEvent")
                .namespace("io.tollgate.avro.state")
                .fields()
                .endRecord());

    assertThatThrownBy(() -> StateFormat.of(others, new SeenEventCodec()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("release it as schemas/released-state/SeenEvent/v2.avsc");
  }

  /** Only a fixture proves that later builds read a released form. */
  @Test
  void shouldHaveAFixtureOfEveryReleasedForm() {
    assertThat(StoredValues.all().stream().map(s -> s.format() + "/" + s.version()))
        .containsAll(
            StateFormats.all().stream()
                .flatMap(
                    format ->
                        format.fingerprints().keySet().stream()
                            .map(version -> format.name() + "/" + version))
                .toList());
  }
}
