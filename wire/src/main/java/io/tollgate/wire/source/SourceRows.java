package io.tollgate.wire.source;

import io.tollgate.domain.shipment.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * The file and rows from which an event was read. A record header holds them, so that a rejection
 * can name the row. Its value has the rows as ranges, a space and the file name: {@code 2-5,7
 * may.csv}.
 */
public final class SourceRows {
  /** The name of the record header. */
  public static final String HEADER = "tollgate.source";

  /** No event has more lines, so Tollgate did not write a header with more rows. */
  private static final long MOST_ROWS = 1_000_000;

  /** A decision has the file's name, and any client can write a header of a megabyte. */
  private static final int MOST_FILE_LETTERS = 1_000;

  private static final SourceRows UNKNOWN = new SourceRows("", new long[0]);

  private final String file;
  private final long[] rows;

  private SourceRows(String file, long[] rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * The rows of an event.
   *
   * @param rows one per line of the event, in order, counted from 1
   */
  public static SourceRows of(String file, long... rows) {
    return new SourceRows(file, rows.clone());
  }

  /** Reads a header's value; an invalid value gives no file and no rows. */
  public static SourceRows parse(byte[] header) {
    if (header == null) {
      return UNKNOWN;
    }
    String text = new String(header, StandardCharsets.UTF_8);
    int blank = text.indexOf(' ');
    try {
      return blank < 1
          ? UNKNOWN
          : new SourceRows(
              Excerpt.cut(text.substring(blank + 1), MOST_FILE_LETTERS),
              expanded(text.substring(0, blank)));
    } catch (NumberFormatException | ArithmeticException e) {
      return UNKNOWN;
    }
  }

  private static long[] expanded(String runs) {
    long[] rows =
        Arrays.stream(runs.split(",", -1))
            .map(run -> run.split("-", 2))
            .flatMapToLong(ends -> run(ends[0], ends[ends.length - 1]))
            .limit(MOST_ROWS + 1)
            .toArray();
    if (rows.length > MOST_ROWS) {
      throw new ArithmeticException("too many rows");
    }
    return rows;
  }

  private static LongStream run(String first, String last) {
    long from = Long.parseLong(first);
    long to = Long.parseLong(last);
    if (from < 1 || to < from || to - from > MOST_ROWS) {
      throw new ArithmeticException("not a range of rows");
    }
    return LongStream.rangeClosed(from, to);
  }

  /** The header's value. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.length; ) {
      int last = i;
      while (last + 1 < rows.length && rows[last + 1] == rows[last] + 1) {
        last++;
      }
      text.append(text.length() == 0 ? "" : ",").append(rows[i]);
      if (last > i) {
        text.append('-').append(rows[last]);
      }
      i = last + 1;
    }
    return text.append(' ').append(file).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file's name; blank if unknown. */
  public String file() {
    return file;
  }

  /**
   * The row of a line of the event.
   *
   * @param lineIndex counted from 0; if empty or past the end, the event's first row is returned
   * @return the row, counted from 1; 0 if unknown
   */
  public long rowOf(OptionalInt lineIndex) {
    if (rows.length == 0) {
      return 0;
    }
    int index = lineIndex.orElse(0);
    return index < rows.length ? rows[index] : rows[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceRows that
        && file.equals(that.file)
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
