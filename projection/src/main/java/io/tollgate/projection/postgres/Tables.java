package io.tollgate.projection.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table names of one projection; its migrations create the tables.
 *
 * @param offsets the table of the stored offsets: {@code (topic text, part int, next bigint,
 *     PRIMARY KEY (topic, part))}
 * @param version the table of the version of the stored form: {@code (version text PRIMARY KEY)}
 * @param content the tables of the read model; a reset empties them
 */
public record Tables(String offsets, String version, List<String> content) {
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,63}");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if a name has other characters than lower-case letters and
   *     underscores, or more than 63
   */
  public Tables {
    content = List.copyOf(content);
    List<String> all = new ArrayList<>(content);
    all.add(offsets);
    all.add(version);
    for (String name : all) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is not a table name; use 1 to 63 lower-case letters and underscores");
      }
    }
  }

  String emptied() {
    return offsets + (content.isEmpty() ? "" : ", " + String.join(", ", content));
  }
}
