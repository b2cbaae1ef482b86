package io.tollgate.cli.result;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A column of a result file.
 *
 * @param name as in the header row
 * @param order the sort order of its cells; blank cells come first
 */
record ResultColumn(String name, Comparator<String> order) {
  private static final Comparator<String> AS_NUMBERS =
      Comparator.comparing(
          (String cell) -> cell.isEmpty() ? null : new BigDecimal(cell),
          Comparator.nullsFirst(Comparator.naturalOrder()));

  /** A column that sorts by code points. */
  static ResultColumn text(String name) {
    return new ResultColumn(name, ResultColumn::byCodePoints);
  }

  /** A column that sorts as numbers. */
  static ResultColumn number(String name) {
    return new ResultColumn(name, AS_NUMBERS);
  }

  /** UTF-16 puts the characters past U+FFFF before some that come after them. */
  private static int byCodePoints(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
