package io.tollgate.wire.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header that names an event's file and rows. */
class SourceRowsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2|2 may.csv", "2,3,4,5|2-5 may.csv", "2,3,4,5,7|2-5,7 may.csv", "9,3|9,3 may.csv"})
  void shouldWriteRowsAsRanges(String rows, String header) {
    long[] numbers = Arrays.stream(rows.split(",")).mapToLong(Long::parseLong).toArray();

    assertThat(new String(SourceRows.of("may.csv", numbers).bytes(), UTF_8)).isEqualTo(header);
  }

  @Test
  void shouldNameTheRowOfALine() {
    SourceRows rows = SourceRows.parse("2-4,7 my may.csv".getBytes(UTF_8));

    assertThat(rows.file()).isEqualTo("my may.csv");
    assertThat(rows.rowOf(OptionalInt.of(0))).isEqualTo(2);
    assertThat(rows.rowOf(OptionalInt.of(2))).isEqualTo(4);
    assertThat(rows.rowOf(OptionalInt.of(3))).isEqualTo(7);
    assertThat(rows.rowOf(OptionalInt.empty())).as("the event's first row").isEqualTo(2);
    assertThat(rows.rowOf(OptionalInt.of(4))).as("past the end").isEqualTo(2);
  }

  @Property(seed = "20251208", tries = 300)
  void shouldReadTheWrittenHeader(
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 50) Long> rows) {
    long[] numbers = rows.stream().mapToLong(Long::longValue).toArray();
    SourceRows written = SourceRows.of("五月 1,2-3.csv", numbers);

    assertThat(SourceRows.parse(written.bytes())).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "may.csv",
        " may.csv",
        "x may.csv",
        "0 may.csv",
        "-1 may.csv",
        "5-2 may.csv",
        "2- may.csv",
        ", may.csv",
        "2, may.csv",
        "1-99999999 may.csv",
        "1-900000,1-900000 may.csv",
        "1-9223372036854775807 may.csv",
        "99999999999999999999 may.csv"
      })
  void shouldNameNothingForAnInvalidHeader(String header) {
    SourceRows rows = SourceRows.parse(header.getBytes(UTF_8));

    assertThat(rows.file()).isEmpty();
    assertThat(rows.rowOf(OptionalInt.of(0))).isZero();
  }

  @Test
  void shouldNameNothingWithoutAHeader() {
    assertThat(SourceRows.parse(null).file()).isEmpty();
    assertThat(SourceRows.parse(new byte[] {(byte) 0xff, 0, 1}).file()).isEmpty();
  }
}
