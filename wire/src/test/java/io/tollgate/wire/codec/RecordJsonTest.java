package io.tollgate.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {
  private static final Schema SCHEMA =
      SchemaBuilder.record("Any").fields().requiredString("id").endRecord();

  private static JsonNode parsed(Object value) throws Exception {
    return new ObjectMapper().readTree(RecordJson.of(value).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-1",
        "a\"b\\c",
        "\u0000\u0001\u001f\b\t\n\f\r",
        "\u2028\u007f",
        "\ud800",
        "\udc00x"
      })
  void shouldGiveValidJsonForEveryText(String text) throws Exception {
    GenericData.Record record = new GenericData.Record(SCHEMA);
    record.put("id", text);
    assertThat(parsed(record).path("id").textValue()).isEqualTo(text);
  }

  @Test
  void shouldKeepDecimalsExactAndTimesReadable() {
    assertThat(RecordJson.of(new BigDecimal("0.50"))).hasToString("0.50");
    assertThat(RecordJson.of(LocalDate.of(2026, 3, 2))).hasToString("\"2026-03-02\"");
    assertThat(RecordJson.of(Instant.parse("2026-03-02T09:00:00.000001Z")))
        .hasToString("\"2026-03-02T09:00:00.000001Z\"");
  }

  @Test
  void shouldConvertTheOtherTypesOfARecord() {
    assertThat(RecordJson.of(Arrays.asList(1, 2L, null, true))).hasToString("[1,2,null,true]");
    assertThat(RecordJson.of(Map.of("k", 1.5))).hasToString("{\"k\":1.5}");
    assertThat(RecordJson.of(ByteBuffer.wrap(new byte[] {'a', 0})))
        .hasToString("{\"bytes\":\"a\\u0000\"}");
    assertThat(RecordJson.of(List.of(Double.NaN))).hasToString("[\"NaN\"]");
  }
}
