package io.tollgate.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRowsTest {
  private static final Comparator<List<String>> ORDER =
      Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(1));

  @Test
  void shouldMergeTheRowsOfManyChunksWithThoseInMemory(@TempDir Path folder) throws IOException {
    SortedRows rows = new SortedRows(ORDER, folder, "rows", 900);
    for (String name : List.of("e", "a", "d", "b", "c")) {
      rows.add(List.of(name, "x"));
    }

    assertThat(rows.chunkCount()).isEqualTo(1);
    assertThat(read(rows)).extracting(row -> row.get(0)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void shouldKeepRowsThatAreEqual(@TempDir Path folder) throws IOException {
    SortedRows rows = new SortedRows(ORDER, folder, "rows", 1);
    rows.add(List.of("a", "x"));
    rows.add(List.of("a", "x"));

    assertThat(read(rows)).containsExactly(List.of("a", "x"), List.of("a", "x"));
  }

  @Property(tries = 50, seed = "20261124")
  void shouldReturnAllRowsInOrderForAnyChunks(@ForAll List<@Size(2) List<String>> added)
      throws IOException {
    Path folder = Files.createTempDirectory("sorted-rows");
    try {
      SortedRows rows = new SortedRows(ORDER, folder, "rows", 1200);
      List<List<String>> wellFormed =
          added.stream().map(row -> row.stream().map(SortedRowsTest::wellFormed).toList()).toList();
      for (List<String> row : wellFormed) {
        rows.add(row);
      }
      assertThat(read(rows)).isEqualTo(wellFormed.stream().sorted(ORDER).toList());
    } finally {
      delete(folder);
    }
  }

  /** UTF-8 cannot represent half a surrogate pair, and no result contains one. */
  private static String wellFormed(String text) {
    return text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<List<String>> read(SortedRows rows) throws IOException {
    List<List<String>> all = new ArrayList<>();
    rows.read(all::add);
    return all;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(folder);
  }
}
