package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.shipment.Line;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows form an event, and which events a bad row makes unreadable. The header is row 1. */
class GroupingTest {
  @TempDir private Path directory;

  private Imported read(Row... rows) {
    String[] texts = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      texts[i] = rows[i].text();
    }
    return Imported.rows(directory, texts);
  }

  private static Row row(String eventId) {
    return Row.of(eventId, "S-" + eventId);
  }

  @Test
  void shouldMakeOneEventOfRowsWithTheSameIds() {
    Imported imported = read(row("E1"), row("E1").line("7"), row("E1").line("2"), row("E2"));
    assertThat(imported.order()).containsExactly("E1", "E2");
    assertThat(imported.events.get(0).event().lines())
        .extracting(Line::lineNumber)
        .containsExactly(1, 7, 2);
    assertThat(imported.events.get(0).rows().rowOf(OptionalInt.of(2))).isEqualTo(4);
    assertThat(imported.events.get(1).rows().rowOf(OptionalInt.empty())).isEqualTo(5);
  }

  @Test
  void shouldStartAnotherEventAtARepeatedLineNumber() {
    Imported imported =
        read(row("E1"), row("E1").line("2"), row("E1").line("01"), row("E1").line("2"));
    assertThat(imported.order()).containsExactly("E1", "E1");
    assertThat(imported.events.get(1).event()).isEqualTo(imported.events.get(0).event());
    assertThat(imported.events.get(1).rows().rowOf(OptionalInt.empty())).isEqualTo(4);
  }

  @Test
  void shouldNotJoinRowsThatDoNotFollowOneAnother() {
    Imported imported = read(row("E1"), row("E2"), row("E1").line("2"));
    assertThat(imported.order()).containsExactly("E1", "E2", "E1");
  }

  @Test
  void shouldNotJoinRowsOfOneEventIdAndTwoShipments() {
    Imported imported = read(Row.of("E1", "S1"), Row.of("E1", "S2").line("2"));
    assertThat(imported.order()).containsExactly("E1", "E1");
  }

  @Test
  void shouldReadEachCancelledRowAsASeparateEvent() {
    Imported imported = read(Row.cancelled("E1", "S1"), Row.cancelled("E1", "S1"));
    assertThat(imported.order()).containsExactly("E1", "E1");
    assertThat(imported.events.get(0).event().lines()).isEmpty();
    assertThat(imported.events.get(1).rows().rowOf(OptionalInt.empty())).isEqualTo(3);
  }

  @Test
  void shouldRejectTheWholeEventOfABadRowAndNoOther() {
    Imported imported =
        read(
            row("E1"),
            row("E2"),
            row("E2").line("2").with("quantity", "many"),
            row("E2").line("3"),
            row("E3"));
    assertThat(imported.order()).containsExactly("E1", "MALFORMED_ROW@4:E2", "E3");
    assertThat(imported.failures.get(0).file())
        .isEqualTo(directory.resolve("shipments.csv").toString());
  }

  @Test
  void shouldRejectAnEventWhoseRowsDisagree() {
    Imported imported = read(row("E1"), row("E1").line("2").with("buyer_name", "Other"), row("E2"));
    assertThat(imported.order()).containsExactly("MALFORMED_ROW@3:E1", "E2");
    assertThat(imported.failures.get(0).detail())
        .isEqualTo(
            "buyer_name is 'Other' here and 'Good Cloud Ltd' in row 2 of the same event; the rows"
                + " of an event have to agree");
  }

  @Test
  void shouldShowOnlyTheBeginningOfALongFieldInWhichRowsDisagree() {
    Row huge = row("E1").line("2").with("buyer_name", "x".repeat(100_000));
    Imported imported = read(row("E1"), huge, row("E2"));

    assertThat(imported.order()).containsExactly("MALFORMED_ROW@3:E1", "E2");
    assertThat(imported.failures.get(0).detail())
        .startsWith("buyer_name is '" + "x".repeat(60) + "…' here and 'Good Cloud Ltd' in row 2");
  }

  @Test
  void shouldCountARedeliveryOfABadEventAsAnotherEvent() {
    Row bad = row("E1").with("revision", "0");
    Row second = row("E1").with("revision", "0").line("2");
    Imported imported = read(bad, second, bad, second);
    assertThat(imported.order()).containsExactly("MALFORMED_ROW@2:E1", "MALFORMED_ROW@4:E1");
  }

  @Test
  void shouldRejectARowWithoutIdsAndTheEventsBesideIt() {
    Imported imported =
        read(row("E1"), row("E2"), row("E2").line("2"), Row.of("", "S9"), row("E3"), row("E4"));
    assertThat(imported.order())
        .containsExactly(
            "E1", "MALFORMED_ROW@5:E2", "MALFORMED_ROW@5:", "MALFORMED_ROW@5:E3", "E4");
  }

  @Test
  void shouldCountEachOfSeveralRowsWithoutIdsAsAnEvent() {
    Imported imported = read(row("E1"), Row.of("", "S9"), Row.of("E9", " "), row("E2"), row("E3"));
    assertThat(imported.order())
        .containsExactly(
            "MALFORMED_ROW@3:E1",
            "MALFORMED_ROW@3:",
            "MALFORMED_ROW@4:E9",
            "MALFORMED_ROW@4:E2",
            "E3");
  }

  @Test
  void shouldRejectRowsWithoutIdsAtEitherEndOfAFile() {
    Imported imported = read(Row.of("", ""), row("E1"), row("E2"), row("E3"), Row.of("", ""));
    assertThat(imported.order())
        .containsExactly(
            "MALFORMED_ROW@2:",
            "MALFORMED_ROW@2:E1",
            "E2",
            "MALFORMED_ROW@6:E3",
            "MALFORMED_ROW@6:");
  }

  @Test
  void shouldRejectOnceAnEventBetweenTwoRowsWithoutIds() {
    Imported imported = read(Row.of("", ""), row("E1"), row("E1").line("2"), Row.of("", ""));
    assertThat(imported.order())
        .containsExactly("MALFORMED_ROW@2:", "MALFORMED_ROW@2:E1", "MALFORMED_ROW@5:");
  }

  @Test
  void shouldFindTheEventOfARowWithAnotherNumberOfFields() {
    String head = row("E1").line("2").text();
    String shorter = head.substring(0, head.lastIndexOf(','));
    Imported imported =
        Imported.rows(directory, row("E1").text(), shorter, row("E2").text() + ",more");
    assertThat(imported.order()).containsExactly("MALFORMED_ROW@3:E1", "MALFORMED_ROW@4:E2");
    assertThat(imported.failures.get(0).detail())
        .isEqualTo("the row has 24 fields, but the header has 25");
  }

  @Test
  void shouldReportAQuotationMarkThatIsNotClosed() {
    String open = row("E2").with("buyer_name", "\"Never closed").text();
    Imported imported = Imported.rows(directory, row("E1").text(), open, row("E3").text());
    assertThat(imported.order()).containsExactly("E1", "MALFORMED_ROW@3:E2");
    assertThat(imported.failures.get(0).detail())
        .isEqualTo(
            "the row has 9 fields, but the header has 25; the row spans several lines: check for a"
                + " quotation mark that is not closed");
  }

  @Test
  void shouldNumberRowsByTheirFirstLineInTheFile() {
    String quoted = row("E1").with("buyer_name", "\"Two\nlines\"").text();
    Imported imported =
        Imported.text(
            directory,
            Imported.HEADER + "\n\n" + quoted + "\r\n\r\n" + row("E2").text() + "\r\n\n");
    assertThat(imported.order()).containsExactly("E1", "E2");
    assertThat(imported.events.get(0).event().buyer().name()).isEqualTo("Two\nlines");
    assertThat(imported.events.get(0).rows().rowOf(OptionalInt.empty())).isEqualTo(3);
    assertThat(imported.events.get(1).rows().rowOf(OptionalInt.empty())).isEqualTo(6);
  }

  @Test
  void shouldRefuseAnEventAtTheFirstLineThatIsTooMuch() {
    // A line counts 32 bytes plus its SKU of 200 bytes, so 2,260 lines exceed 512 KB; the first
    // line is row 2.
    Row[] rows = new Row[3_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("E1").line(Integer.toString(i)).with("sku", "x".repeat(200));
    }
    Imported imported = read(rows);
    assertThat(imported.order()).containsExactly("OVERSIZED@2261:E1");
    assertThat(imported.failures.get(0).detail())
        .isEqualTo("lines make the event larger than 512 KB; split it into several shipments");
  }

  /** The numbers of rows that follow are not kept, whatever they are. */
  @Test
  void shouldRefuseAnEventOfAnyNumberOfLinesOnce() {
    Row[] rows = new Row[30_002];
    for (int i = 0; i < 30_000; i++) {
      rows[i] = row("E1").line(Integer.toString(999_999_999 - i));
    }
    rows[30_000] = row("E1").line("999999999");
    rows[30_001] = row("E2");
    assertThat(read(rows).order()).containsExactly("OVERSIZED@13109:E1", "E1", "E2");
  }
}
