package io.tollgate.cli.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.cli.command.Tollgate;
import io.tollgate.cli.option.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {
  private static final String HEADER = "_id,source,type,name,addresses,alt_names\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path list;

  @BeforeEach
  void writeTheList() throws IOException {
    list =
        write(
            "list.csv",
            HEADER
                + "e1,Military End User (MEU),,Marenburg Optical Works,\"1 Road, CN\",Kalisto\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return Tollgate.run(
        new Surroundings(
            Map.of(), folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
        texts);
  }

  @Test
  void shouldScorePairs() throws IOException {
    Path pairs = write("pairs.csv", "name1,name2\n\"ACME, Ltd.\",acme ltd\nAcme,Kalisto\n");
    Path scores = folder.resolve("scores.csv");
    assertThat(run("screen", "--pairs", pairs, "--out", scores)).as(err.toString()).isZero();
    assertThat(Files.readAllLines(scores))
        .hasSize(3)
        .startsWith("name1,name2,score", "\"ACME, Ltd.\",acme ltd,1");
  }

  @Test
  void shouldWriteARowForEveryName() throws IOException {
    Path names = write("names.txt", "Marenburg Optical Works\n\nNobody Known\nMarenburg Works\n");
    Path hits = folder.resolve("hits.csv");
    assertThat(run("screen", "--watchlist", list, "--names", names, "--out", hits))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(hits))
        .hasSize(4)
        .startsWith(
            "query,rank,source,entry_id,matched_name,score,outcome",
            "Marenburg Optical Works,1,MEU,e1,Marenburg Optical Works,1,BLOCKED",
            "Nobody Known,,,,,,")
        .last()
        .asString()
        .endsWith(",HELD");
  }

  @Test
  void shouldExplainAScore() {
    assertThat(run("screen", "Marenburg Opt. Works Ltd", "--country", "CN", "--watchlist", list))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains(
            "BLOCKED", "list MEU, entry e1", "abbreviation: opt | optical", "legal form: ltd");
  }

  @Test
  void shouldReportWhichShipmentsAreCleared() throws IOException {
    Path samples = Path.of("..", "samples", "demo");
    Path answers = folder.resolve("answers.csv");

    assertThat(
            run(
                "screen",
                "--shipments",
                samples.resolve("shipments.csv"),
                "--reference",
                samples.resolve("reference"),
                "--out",
                answers))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).startsWith("287 CLEAR, 9 HOLD, 10 BLOCK, 7 INVALID; ");
    List<String> rows = Files.readAllLines(answers);
    assertThat(rows.get(0)).startsWith("event_id,shipment_id,revision,answer,rule");
    assertThat(rows).anyMatch(row -> row.contains(",CLEAR,,"));
    assertThat(rows).anyMatch(row -> row.contains(",BLOCK,DECLARED_END_USE,"));
    assertThat(rows).anyMatch(row -> row.contains(",HOLD,NOT_APPROVED,"));
    assertThat(rows).anyMatch(row -> row.contains(",INVALID,UNKNOWN_SKU,"));
  }

  @Test
  void shouldRefuseInvalidInput() throws IOException {
    Path noColumn = write("pairs.csv", "name1,other\na,b\n");
    Path empty = write("empty.csv", HEADER);
    assertThat(run("screen")).isEqualTo(2);
    assertThat(run("screen", "x", "--watchlist", empty)).isEqualTo(2);
    assertThat(run("screen", "x", "--watchlist", list, "--country", "china")).isEqualTo(2);
    assertThat(run("screen", "--pairs", noColumn, "--out", folder.resolve("o.csv"))).isEqualTo(2);
    assertThat(run("screen", "--pairs", noColumn)).isEqualTo(2);
    assertThat(err.toString()).contains("lacks the column name2", "holds no entry", "two capital");
    assertThat(folder.resolve("o.csv")).doesNotExist();
  }
}
