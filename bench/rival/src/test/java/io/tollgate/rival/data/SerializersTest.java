package io.tollgate.rival.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Values are equal before and after a shuffle. */
class SerializersTest {
  private static final byte[] KEY = {'S', '-', '1'};
  private static final byte[] VALUE = {0, 1, 2};

  @Test
  void aRecordKeepsItsPlaceAndItsBytes() throws IOException {
    Arrival read = through(new ArrivalSerializer(), new Arrival(3, 1L << 40, KEY, VALUE, null));

    assertThat(read.partition()).isEqualTo(3);
    assertThat(read.offset()).isEqualTo(1L << 40);
    assertThat(read.shipmentId()).isEqualTo("S-1");
    assertThat(read.key()).isEqualTo(KEY);
    assertThat(read.value()).isEqualTo(VALUE);
    assertThat(read.source()).isEmpty();
  }

  @Test
  void aRecordKeepsTheRowsItWasImportedFrom() throws IOException {
    byte[] source = {'2', ' ', 'a'};

    Arrival read = through(new ArrivalSerializer(), new Arrival(0, 0, KEY, VALUE, source));

    assertThat(read.source()).contains(source);
  }

  @Test
  void aResultKeepsItsTopic() throws IOException {
    Outgoing read = through(new OutgoingSerializer(), new Outgoing(Topic.LEVY_DUE, KEY, VALUE));

    assertThat(read.topic()).isEqualTo(Topic.LEVY_DUE);
    assertThat(read.key()).isEqualTo(KEY);
    assertThat(read.value()).isEqualTo(VALUE);
  }

  @Test
  void aChangeKeepsItsSignsAndPlaces() throws IOException {
    RevenueChange change =
        new RevenueChange(
            new Bucket("NVDA", "FY2027-Q1", "H200", "CN"),
            LocalDate.of(2026, 1, 26),
            LocalDate.of(2026, 4, 26),
            -1,
            new BigDecimal("-12"),
            new BigDecimal("-480000.00"),
            new BigDecimal("0.00"));

    assertThat(through(new RevenueChangeSerializer(), change)).isEqualTo(change);
  }

  private static <T> T through(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer output = new DataOutputSerializer(64);
    serializer.serialize(value, output);
    DataInputDeserializer input = new DataInputDeserializer(output.getCopyOfBuffer());
    T read = serializer.deserialize(input);
    assertThat(input.available()).isZero();
    return read;
  }
}
