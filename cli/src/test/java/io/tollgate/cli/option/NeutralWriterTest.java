package io.tollgate.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.files.Neutral;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralWriterTest {
  private final StringWriter printed = new StringWriter();
  private final NeutralWriter out = NeutralWriter.over(new PrintWriter(printed));

  private String printed() {
    out.flush();
    return printed.toString();
  }

  @Test
  void shouldKeepAnIdWithALineBreakInItsLine() {
    out.printf("%s is %s%n", "S-1\nS-2 is CLEARED", "HELD");

    assertThat(printed()).isEqualTo("S-1\\nS-2 is CLEARED is HELD" + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E\u001b[2K all published",
        "\u009b2J",
        "a\u202eb",
        "a\u200bb",
        "a\ufe0fb",
        "a\ud800b",
        "a\udb40\udc41b",
        "a\bb",
        "a\u2028b"
      })
  void shouldShowWhatATerminalWouldObeyOrHide(String text) {
    out.printf("%s%n", text);
    out.print(text);
    out.println(text);

    assertThat(printed().codePoints())
        .noneMatch(
            sign ->
                sign == 0x1b
                    || sign == 0x9b
                    || sign == 0x202e
                    || sign == 0x200b
                    || sign == 0xfe0f
                    || sign == 0xe0041
                    || sign == '\b'
                    || sign == 0x2028
                    || (sign >= 0xd800 && sign <= 0xdfff));
    assertThat(printed()).contains("\\u");
  }

  @Test
  void shouldLeaveNamesOfEveryScriptAlone() {
    String names = "国防科技大学 АО «Микрон» Škoda 𠮷野家 e\u0301 شركة";
    out.printf("%s%n", names);

    assertThat(printed()).isEqualTo(names + System.lineSeparator());
  }

  @Test
  void shouldQuoteAnIdThatBeginsOrEndsWithASpace() {
    assertThat(Neutral.id("S-700 ")).isEqualTo("'S-700 '");
    assertThat(Neutral.id("S-700")).isEqualTo("S-700");
    assertThat(Neutral.id("S 700")).isEqualTo("S 700");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\uff1d1+1",
        "-",
        "-A12"
      })
  void shouldDisarmACellThatBeginsLikeAFormula(String text) {
    assertThat(Neutral.cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.50", "+3", "0.25", "S-1", "", "a=b", "-1,000.00"})
  void shouldLeaveNumbersAndOtherTextInCells(String text) {
    assertThat(Neutral.cell(text)).isEqualTo(text);
  }
}
