package io.tollgate.cli.command.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.projection.ReadRate;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReadRateOptionsTest {
  private final StringWriter err = new StringWriter();

  private ReadRate rate(boolean hasDatabase, String arguments) {
    ReadRateOptions options = new ReadRateOptions();
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    CommandLine.populateCommand(options, split);
    return options.rate(hasDatabase, new PrintWriter(err, true));
  }

  @ParameterizedTest(name = "{0}, database {1}: {2}")
  @CsvSource({
    "'', false, 4000",
    "'', true, 1000",
    "--read-rate 20000, false, 20000",
    "--read-rate 1, true, 1",
  })
  void shouldReadAtTheGivenRate(String arguments, boolean hasDatabase, int records) {
    assertThat(rate(hasDatabase, arguments)).isEqualTo(new ReadRate(records));
    assertThat(err.toString()).isEmpty();
  }

  /** 4 % was the default share, and equals the default rate. */
  @ParameterizedTest(name = "{0} %, database {1}: {2}")
  @CsvSource({
    "1, false, 1000",
    "4, false, 4000",
    "10, false, 10000",
    "4, true, 1000",
    "99, true, 24750"
  })
  void shouldConvertAShareToARateAndReportIt(int share, boolean hasDatabase, int records) {
    assertThat(rate(hasDatabase, "--book-share " + share)).isEqualTo(new ReadRate(records));
    assertThat(err.toString().strip())
        .isEqualTo(
            "--book-share is replaced by --read-rate; %d is taken as --read-rate %d",
            share, records);
  }

  @Test
  void shouldTreatAWholeCoreAsNoLimit() {
    assertThat(rate(false, "--book-share 100")).isEqualTo(ReadRate.UNLIMITED);
    assertThat(err.toString().strip())
        .isEqualTo("--book-share is replaced by --read-rate; 100 is taken as no limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--read-rate 0", "--read-rate -1", "--book-share 0", "--book-share 101"})
  void shouldRefuseAnInvalidRate(String arguments) {
    assertThatThrownBy(() -> rate(false, arguments))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(arguments.substring(0, arguments.indexOf(' ')));
  }
}
