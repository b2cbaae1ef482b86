package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.source.SourceRows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** Records that any client with the right to write can make, to stop or to slow the reader. */
class HostileRecordTest {
  private static final String TOPIC = "tollgate.shipments.v1";
  private static final ShipmentEvent EVENT = EventFixture.event("S-1", "E-1").build();

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final Serde<ShipmentEvent> events =
      WireSerdes.of(registry, true).serde(Codecs.SHIPMENT_EVENT);

  private byte[] bytes() {
    return events.serializer().serialize(TOPIC, EVENT);
  }

  private void assertRefused(byte[] record, String... words) {
    assertThatThrownBy(() -> events.deserializer().deserialize(TOPIC, record))
        .isInstanceOf(SerializationException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasSizeLessThan(1_000));
  }

  @Test
  void shouldRefuseARecordThatNestsAsDeeplyAsItHasBytes() {
    Schema nested =
        SchemaBuilder.record("N").fields().name("n").type().optional().type("N").endRecord();
    Schema own = Codecs.SHIPMENT_EVENT.schema();
    Schema grown = Schema.createRecord(own.getName(), own.getDoc(), own.getNamespace(), false);
    grown.setFields(
        Stream.concat(
                own.getFields().stream().map(field -> new Schema.Field(field, field.schema())),
                Stream.of(new Schema.Field("junk", nested)))
            .toList());
    byte[] plain = bytes();
    byte[] record = Arrays.copyOf(plain, plain.length + 700_000);
    ByteBuffer.wrap(record).putInt(1, registry.register("any-value", grown));
    Arrays.fill(record, plain.length, record.length, (byte) 2);
    assertRefused(record, "nests too deeply");
  }

  /** The event's last field are its lines, and a line's last field is its price. */
  private byte[] withPriceOf(int digits) {
    byte[] plain = bytes();
    int priceBytes = EVENT.lines().get(0).unitPrice().unscaledValue().toByteArray().length;
    int head = plain.length - 1 - priceBytes - 1;
    ByteBuffer record = ByteBuffer.allocate(head + 5 + digits + 1).put(plain, 0, head);
    for (int rest = digits << 1; ; rest >>>= 7) {
      if (rest < 0x80) {
        record.put((byte) rest);
        break;
      }
      record.put((byte) ((rest & 0x7f) | 0x80));
    }
    byte[] digit = new byte[digits];
    Arrays.fill(digit, (byte) 0x55);
    record.put(digit).put((byte) 0);
    return Arrays.copyOf(record.array(), record.position());
  }

  @Test
  void shouldRefuseADecimalOfVeryManyDigitsWithoutComputingWithIt() {
    assertRefused(
        withPriceOf(400_000),
        "unit_price is a number of 3,199,999 bits; the largest that is read has 1,023");
    assertRefused(
        withPriceOf(129),
        "unit_price is a number of 1,031 bits; the largest that is read has 1,023");
    assertRefused(withPriceOf(128), "not a number of 1,023 bits");
    assertRefused(withPriceOf(9), "unit_price has to be at most 15 digits and 4 places");
    assertThat(events.deserializer().deserialize(TOPIC, withPriceOf(7)).lines()).hasSize(1);
  }

  @Test
  void shouldRefuseSuchADecimalBeforeItIsShownAsJson() {
    WireSerdes serdes = WireSerdes.of(registry, true);
    byte[] record = withPriceOf(400_000);
    assertThatThrownBy(() -> serdes.json(TOPIC, record))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("unit_price is a number of 3,199,999 bits");
  }

  @Test
  void shouldQuoteFewLettersOfATextThatIsRefused() {
    byte[] country = "x".repeat(900_000).getBytes(StandardCharsets.UTF_8);
    byte[] plain = bytes();
    int buyer = new String(plain, StandardCharsets.ISO_8859_1).indexOf("Good Cloud Ltd") + 14;
    // After the name: union branch 1, length 2, CN.
    ByteBuffer record = ByteBuffer.allocate(plain.length + 2 + country.length - 2);
    record.put(plain, 0, buyer + 1).put(new byte[] {(byte) 0xc0, (byte) 0xee, 0x6d}).put(country);
    record.put(plain, buyer + 4, plain.length - buyer - 4);
    assertRefused(record.array(), "country has to be two capital letters, not 'xxx");
  }

  @Test
  void shouldCutTheNameOfASourceFile() {
    String file = "f".repeat(900_000);
    SourceRows rows = SourceRows.parse(("2-3 " + file).getBytes(StandardCharsets.UTF_8));
    assertThat(rows.file()).isEqualTo("f".repeat(1_000) + "\u2026");
    assertThat(rows.rowOf(OptionalInt.of(1))).isEqualTo(3);
  }
}
