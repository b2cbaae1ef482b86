package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.cli.option.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes and error lines (semantics, section 6) of calls that need no broker. */
class ExitCodeTest {
  private static final Pattern BLANK = Pattern.compile(" ");

  /** An entry in the list of commands: a name and a description, on one or more lines. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}[a-z]+ .*(\\R {4}.*)*");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Map<String, String> environment, String... args) {
    return Tollgate.run(
        new Surroundings(
            environment, folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
        args);
  }

  @ParameterizedTest
  @CsvSource({
    "0, --help",
    "0, run --help",
    "0, serve --help",
    "0, schemas check --help",
    "0, version",
    "0, topology",
    "0, topology --format mermaid",
    "2, rum",
    "2, --nonsense",
    "2, run",
    "2, run --reference r",
    "2, publish",
    "2, reference",
    "2, holds",
    "2, holds release S-1 --key nowhere.key --reason r",
    "2, holds release S-1 --revision 0 --key nowhere.key --reason r",
    "2, holds release S-1 --revision 1 --key nowhere.key --reason r --bootstrap-servers a:1 --schema-registry http://a",
    "2, officers",
    "2, officers add",
    "2, explain",
    "2, reference load",
    "2, reference load nowhere --bootstrap-servers a:1 --schema-registry http://a",
    "2, watchlist",
    "2, watchlist check",
    "2, watchlist check nothing.csv",
    "2, watchlist diff one.csv",
    "2, watchlist diff one.csv two.csv three.csv",
    "2, watchlist show",
    "2, watchlist load nothing.csv --bootstrap-servers a:1 --schema-registry http://a",
    "2, watchlist not-same --reference nowhere --party P --entry EL:1 --by A --reason B",
    "0, watchlist --help",
    "2, schemas",
    "2, schemas register --compatibility SOME --schema-registry http://127.0.0.1:1",
    "2, topics",
    "2, topology --format png",
    "2, topics create --partitions many",
    "2, topics create --partitions 0 --bootstrap-servers 127.0.0.1:1",
    "2, topics create --partitions 2",
    "2, topics create --run-id a/b --bootstrap-servers 127.0.0.1:1",
    "2, serve",
    "2, serve --num-stream-threads none --bootstrap-servers a:1",
    "2, up --kafka-port 70000",
    "0, lag --help",
    "2, lag",
    "2, ops --book-share 0 --bootstrap-servers 127.0.0.1:1",
    "2, ops --book-share 101 --bootstrap-servers 127.0.0.1:1",
    "2, ops --read-rate 0 --bootstrap-servers 127.0.0.1:1",
    "2, lag --interval 0 --bootstrap-servers 127.0.0.1:1",
    "2, lag --money --bootstrap-servers 127.0.0.1:1",
    "2, ops --http-host 0.0.0.0 --bootstrap-servers 127.0.0.1:1",
    "2, ops --http-host 0.0.0.0 --without-login --bootstrap-servers 127.0.0.1:1",
    "2, ops --http-host 0.0.0.0 --without-login --allow-host http://ops --bootstrap-servers 127.0.0.1:1",
    "2, ops --http-port 70000 --bootstrap-servers 127.0.0.1:1",
    "0, doctor --help",
    "2, doctor",
    "2, doctor --bootstrap-servers 127.0.0.1:1",
    "2, --log-format xml version",
    "2, run --reference nowhere --shipments nothing.csv --out results",
    "2, publish nothing.csv --bootstrap-servers a:1 --schema-registry http://a",
    "1, schemas check --schema-registry http://127.0.0.1:1"
  })
  void shouldEndWith(int code, String args) {
    assertThat(run(Map.of(), BLANK.split(args))).as(err.toString()).isEqualTo(code);
    if (code != 0) {
      assertThat(err.toString().lines())
          .as("one line with the error")
          .hasSize(1)
          .allMatch(line -> line.startsWith("tollgate: "));
    }
  }

  @Test
  void shouldDescribeEachCommandInASentence() {
    run(Map.of(), "--help");

    String commands = out.toString().replaceFirst("(?s).*Commands:", "");
    assertThat(COMMAND.matcher(commands.replaceFirst("(?s)Examples:.*", "")).results())
        .extracting(MatchResult::group)
        .hasSizeGreaterThan(20)
        .allMatch(said -> said.endsWith("."));
  }

  @Test
  void shouldNameAMistypedCommand() {
    assertThat(run(Map.of(), "rum")).isEqualTo(2);
    assertThat(run(Map.of(), "watchlist", "chekc")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "tollgate: there is no command 'rum' (see `tollgate --help`)",
            "tollgate: there is no command 'chekc' (see `tollgate watchlist --help`)");
  }

  @Test
  void shouldNameAMistypedOptionBeforeAMissingOne() {
    int code = run(Map.of(), "run", "--referense=there", "--out", "results");

    assertThat(code).isEqualTo(2);
    assertThat(err)
        .hasToString("tollgate: Unknown option: '--referense' (see `tollgate run --help`)\n");
  }

  @Test
  void shouldShowTheStackTraceOnlyOnRequest() {
    run(Map.of(), "serve", "--verbose");

    assertThat(err.toString()).contains("\tat io.tollgate.");
  }

  @Test
  void shouldNameTheFileThatIsMissing() throws IOException {
    Path reference = reference();

    int code =
        run(
            Map.of(),
            "run",
            "--reference",
            reference.toString(),
            "--shipments",
            "nothing.csv",
            "--out",
            folder.resolve("results").toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("nothing.csv");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void shouldRefuseAResultFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "");
    Path shipments = Path.of("..", "samples", "demo", "shipments.csv");

    int code =
        run(
            Map.of(),
            "run",
            "--reference",
            reference().toString(),
            "--shipments",
            shipments.toString(),
            "--out",
            file.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "tollgate: --out " + file + " is a file; name a folder" + System.lineSeparator());
  }

  @Test
  void shouldRefuseHalfOfACluster() throws IOException {
    int code =
        run(
            Map.of(),
            "run",
            "--reference",
            reference().toString(),
            "--shipments",
            Path.of("..", "samples", "demo", "shipments.csv").toString(),
            "--out",
            folder.resolve("results").toString(),
            "--bootstrap-servers",
            "127.0.0.1:1");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("--bootstrap-servers and --schema-registry go together; give both or neither");
    assertThat(folder.resolve("results")).isEmptyDirectory();
  }

  private int runWith(Path settings) throws IOException {
    return run(
        Map.of(),
        "run",
        "--reference",
        reference().toString(),
        "--shipments",
        Path.of("..", "samples", "demo", "shipments.csv").toString(),
        "--out",
        folder.resolve("results").toString(),
        "--config",
        settings.toString());
  }

  @Test
  void shouldRefuseASettingsFileThatDoesNotExist() throws IOException {
    assertThat(runWith(folder.resolve("missing"))).isEqualTo(2);
    assertThat(err.toString()).contains("missing");
  }

  @Test
  void shouldTakeTheClusterFromTheSettingsFile() throws IOException {
    Path half = Files.writeString(folder.resolve("half"), "bootstrap.servers=127.0.0.1:1");

    assertThat(runWith(half)).isEqualTo(2);
    assertThat(err.toString()).contains("--bootstrap-servers and --schema-registry go together");
  }

  @Test
  void shouldTakeTheLogFormatFromTheEnvironment() {
    assertThat(run(Map.of("TOLLGATE_LOG_FORMAT", "xml"), "version")).isEqualTo(2);
    assertThat(err.toString()).contains("plain or json, not 'xml'");
  }

  private static Path reference() {
    return Path.of("..", "samples", "demo", "reference");
  }
}
