package io.tollgate.domain.matching.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/** The lines of a table on the class path; comments and empty lines left out. */
public final class TableText {
  private TableText() {}

  /**
   * Reads a table that lies beside a class, in UTF-8.
   *
   * @throws IllegalStateException if it is not there: the build is broken
   */
  public static List<String> lines(Class<?> beside, String file) {
    var stream = beside.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("the table " + file + " is missing beside " + beside);
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
