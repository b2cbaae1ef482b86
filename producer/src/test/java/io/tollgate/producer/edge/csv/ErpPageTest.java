package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page for ERP integrators lists every column of a shipments file, in the order of the file.
 */
class ErpPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z_]+) \\| (\\w+) \\|");

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "ERP.md"));
  }

  private static String table() throws IOException {
    String page = page();
    return page.substring(page.indexOf("### Every column"), page.indexOf("### What refuses what"));
  }

  @Test
  void shouldDescribeEveryColumn() throws IOException {
    assertThat(ROW.matcher(table()).results().map(row -> row.group(1)))
        .filteredOn(name -> !name.equals("column"))
        .isEqualTo(Columns.names());
  }

  @Test
  void shouldListTheRequiredColumns() throws IOException {
    List<String> required =
        ROW.matcher(table())
            .results()
            .filter(row -> row.group(2).equals("required"))
            .map((MatchResult row) -> row.group(1))
            .toList();

    assertThat(Columns.required()).containsExactlyElementsOf(required);
  }

  @Test
  void shouldShowTheHeaderOfAFile() throws IOException {
    assertThat(page()).contains("\n" + String.join(",", Columns.names()) + "\n");
  }
}
