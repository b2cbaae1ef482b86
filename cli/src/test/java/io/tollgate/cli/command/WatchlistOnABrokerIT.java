package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.fixture.Commands.Ended;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands that replace the active list, on a real broker. */
@ExtendWith(SharedStackExtension.class)
class WatchlistOnABrokerIT {
  private static final String HEADER = "source,entry_id,name,alt_names,country\n";

  @TempDir private static Path folder;
  private static SharedStack stack;

  private static Commands commands;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
    commands = Commands.on(stack);
    commands.run("topics", "create", "--partitions", "2").done();
    commands.run("schemas", "register").done();
    commands.run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
  }

  private static Ended load(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), text);
    return commands.run(
        Stream.concat(Stream.of("watchlist", "load", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** The differences between the active list and another one. */
  private static String toList(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), text);
    return commands.run("watchlist", "diff", file.toString()).done();
  }

  @Test
  void shouldActivateANewListAndKeepItIfTheNextIsIncomplete() throws IOException {
    String rows = "1260H,1,Gorholm Works,,CN\n1260H,2,Velbrook Yard,,CN\n1260H,3,Quarn Mill,,CN\n";
    assertThat(load(HEADER + rows).err()).contains("has lost more than half");
    assertThat(load(HEADER + rows, "--allow-shrink").done())
        .contains("3 entries; 3 added")
        .hasLineCount(1);
    assertThat(commands.run("watchlist", "show", "quarn").done()).contains("1260H:3  Quarn Mill");

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
