package io.tollgate.producer.edge.csv;

/**
 * An event of a file that was not read; the rest of the file is.
 *
 * @param file as it was named to the reader
 * @param row the row at fault, counted from 1 with the header; else the event's first
 * @param eventId as far as it could be read; blank if it could not
 * @param code {@value #MALFORMED_ROW} or {@value #OVERSIZED}
 * @param detail what is wrong and how to fix it
 */
public record ImportFailure(String file, long row, String eventId, String code, String detail) {
  public static final String MALFORMED_ROW = "MALFORMED_ROW";
  public static final String OVERSIZED = "OVERSIZED";
}
