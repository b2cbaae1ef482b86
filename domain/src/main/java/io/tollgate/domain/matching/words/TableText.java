package io.tollgate.domain.matching.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/** Reads the lines of a table on the class path, without comments and empty lines. */
public final class TableText {
  private TableText() {}

  /**
   * Reads a UTF-8 table from the package of a class.
   *
   * @throws IllegalStateException if the table is missing, because the build is broken
   */
  public static List<String> lines(Class<?> beside, String file) {
    var stream = beside.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(
          "table "
              + file
              + " is missing on the class path beside "
              + beside
              + "; build Tollgate again");
    }
    try (Scanner text = new Scanner(stream, StandardCharsets.UTF_8)) {
      return text.useDelimiter("\\n")
          .tokens()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
