package io.tollgate.projection.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables of one projection, which its migrations create.
 *
 * @param offsets holds where reading goes on: {@code (topic text, part int, next bigint, PRIMARY
 *     KEY (topic, part))}
 * @param version holds the version of the form in which the content is stored: {@code (version text
 *     PRIMARY KEY)}
 * @param content everything that the records become; emptied where the topics are read anew
 */
public record Tables(String offsets, String version, List<String> content) {
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,63}");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is not of lower-case letters and underscores
   */
  public Tables {
    content = List.copyOf(content);
    List<String> all = new ArrayList<>(content);
    all.add(offsets);
    all.add(version);
    for (String name : all) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("'" + name + "' is not a table name");
      }
    }
  }

  String emptied() {
    return offsets + (content.isEmpty() ? "" : ", " + String.join(", ", content));
  }
}
