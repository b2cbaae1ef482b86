package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.local.LocalStack;
import io.tollgate.local.LocalStackOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new list in place of the one in force, by the commands, on a real broker. */
class WatchlistOnABrokerTest {
  private static final String HEADER = "source,entry_id,name,alt_names,country\n";

  @TempDir private static Path folder;
  private static LocalStack stack;

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void start() {
    stack = LocalStack.start(LocalStackOptions.temporary());
    run("topics", "create", "--partitions", "2", "--bootstrap-servers", stack.bootstrapServers());
    run("schemas", "register", "--schema-registry", stack.registryUrl());
    Path sample = Path.of("..", "samples", "demo", "reference");
    Ended loaded = onCluster("reference", "load", sample.toString());
    assertThat(loaded.code()).as(loaded.err()).isZero();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  private static Ended run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            Map.of(), folder, new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code = Tollgate.run(surroundings, args);
    return new Ended(code, out.toString(), err.toString());
  }

  private static Ended onCluster(String... args) {
    Stream<String> cluster =
        Stream.of(
            "--bootstrap-servers", stack.bootstrapServers(),
            "--schema-registry", stack.registryUrl());
    return run(Stream.concat(Stream.of(args), cluster).toArray(String[]::new));
  }

  private static Ended load(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), text);
    return onCluster(
        Stream.concat(Stream.of("watchlist", "load", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** What differs between the list in force and another one. */
  private static String toList(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), text);
    Ended compared = onCluster("watchlist", "diff", file.toString());
    assertThat(compared.code()).as(compared.err()).isZero();
    return compared.out();
  }

  @Test
  void shouldPutANewListInForceAndKeepItWhereTheNextIsNotWhole() throws IOException {
    String rows = "1260H,1,Gorholm Works,,CN\n1260H,2,Velbrook Yard,,CN\n1260H,3,Quarn Mill,,CN\n";
    assertThat(load(HEADER + rows).err()).contains("has lost more than half");
    Ended loaded = load(HEADER + rows, "--allow-shrink");
    assertThat(loaded.code()).as(loaded.err()).isZero();
    assertThat(loaded.out()).contains("3 entries; 3 added").hasLineCount(1);
    assertThat(onCluster("watchlist", "show", "quarn").out()).contains("1260H:3  Quarn Mill");

    refuse("<html>Service unavailable</html>", "is a web page (HTML)");
    refuse("", "list.csv");
    refuse(HEADER, "list.csv");
    refuse("source,entry,title\n1260H,1,Gorholm Works\n", "list.csv");
    refuse(HEADER + "1260H,1,Gorholm Works,,CN\n", "has lost more than half");
    assertThat(toList(HEADER + rows)).isEqualTo("0 added, 0 removed, 0 changed\n");
    assertThat(toList(HEADER + rows + "1260H,4,Ely,,CN\n"))
        .contains("+ 1260H:4  Ely")
        .contains("1 added, 0 removed, 0 changed");
  }

  private static void refuse(String text, String message) throws IOException {
    Ended refused = load(text);
    assertThat(refused.code()).as(text).isEqualTo(2);
    assertThat(refused.err()).as(text).hasLineCount(1).startsWith("tollgate: ").contains(message);
  }
}
