package io.tollgate.cli.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.cli.command.Tollgate;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.reference.ReferenceDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watchlist commands that need no cluster. */
class WatchlistCommandTest {
  private static final String HEADER = "source,entry_id,name,alt_names,country\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    return Tollgate.run(
        new Surroundings(
            Map.of(), folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
        Stream.of(args).map(Object::toString).toArray(String[]::new));
  }

  private Path list(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  @Test
  void shouldReportAListsContentAndFaults() throws IOException {
    Path file = list("a.csv", "1260H,1,Gorholm  Works,,CN\n1260H,1,Velbrook Yard,,CN\n");
    assertThat(run("watchlist", "check", file)).isZero();
    assertThat(out.toString())
        .contains("1260H                2")
        .contains("repaired: " + file + ": 1 name had extra spaces")
        .contains("noted: " + file + ": 1 entry shares an id with another");
  }

  @Test
  void shouldRefuseAWebPage() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "<html>Service unavailable</html>");
    assertThat(run("watchlist", "check", file)).isEqualTo(2);
    assertThat(err.toString()).startsWith("tollgate: " + file + " is a web page (HTML)");
  }

  @Test
  void shouldShowDifferencesByEntry() throws IOException {
    Path before = list("a.csv", "1260H,1,Gorholm Works,,CN\n1260H,2,Velbrook Yard,,CN\n");
    Path after = list("b.csv", "1260H,2,Velbrook Yard,VY,CN\n1260H,3,Quarn Foundry,,CN\n");
    assertThat(run("watchlist", "diff", before, after)).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "+ 1260H:3  Quarn Foundry",
            "- 1260H:1  Gorholm Works",
            "~ 1260H:2  Velbrook Yard",
            "    also: [] -> [VY]",
            "1 added, 1 removed, 1 changed");
  }

  @Test
  void shouldShowEntriesByIdAndByPartOfAName() throws IOException {
    Path file = list("a.csv", "1260H,1,Gorholm Works,GH-7,CN\n1260H,2,Velbrook Yard,,CN\n");
    assertThat(run("watchlist", "show", "1260H:2", "--watchlist", file)).isZero();
    assertThat(run("watchlist", "show", "gh 7", "--watchlist", file)).isZero();
    assertThat(out.toString())
        .contains("1260H:2  Velbrook Yard")
        .contains("1260H:1  Gorholm Works")
        .contains("  also         GH-7")
        .contains("1 of 2 entries");
  }

  private Path reference() throws IOException {
    Path samples = Path.of("..", "samples", "demo", "reference");
    Path copy = Files.createDirectory(folder.resolve("reference"));
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void shouldAddAStandingDecision() throws IOException {
    Path reference = reference();
    ReferenceTables tables = ReferenceDirectory.read(reference).tables();
    String party = tables.parties().get(0).partyId();
    List<Object> args =
        List.of(
            "watchlist",
            "not-same",
            "--reference",
            reference,
            "--party",
            party,
            "--entry",
            tables.watchlist().get(0).source() + ":" + tables.watchlist().get(0).entryId(),
            "--by",
            "A. Analyst",
            "--reason",
            "other founders, \"other\" town",
            "--on",
            "2026-02-03");
    assertThat(run(args.toArray())).as(err.toString()).isZero();

    ReferenceTables after = ReferenceDirectory.read(reference).tables();
    assertThat(after.notSame())
        .containsExactly(
            new FalsePositiveExclusion(
                party,
                tables.parties().get(0).name(),
                FalsePositiveExclusion.digestOf(tables.parties().get(0)),
                tables.watchlist().get(0).source(),
                tables.watchlist().get(0).entryId(),
                FalsePositiveExclusion.digestOf(tables.watchlist().get(0)),
                "A. Analyst",
                LocalDate.parse("2026-02-03"),
                "other founders, \"other\" town"));
    assertThat(ReferenceDirectory.read(reference).warnings()).isEmpty();

    assertThat(run(args.toArray())).as("the same again").isEqualTo(2);
    assertThat(err.toString())
        .contains("not-same.csv has this exclusion already, and it still applies");
  }
}
