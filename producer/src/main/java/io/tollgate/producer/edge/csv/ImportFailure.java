package io.tollgate.producer.edge.csv;

/**
 * An event of a file that could not be read. The rest of the file is read.
 *
 * @param file path of the file, as the caller wrote it
 * @param row the faulty row, counted from 1 with the header, or the event's first row
 * @param eventId the event id; blank if it could not be read
 * @param code {@value #MALFORMED_ROW}, {@value #OVERSIZED}, {@code TEXT_TOO_LONG} or {@code
 *     CONTROL_CHARACTER}
 * @param detail what is wrong and how to fix it
 */
public record ImportFailure(String file, long row, String eventId, String code, String detail) {
  public static final String MALFORMED_ROW = "MALFORMED_ROW";
  public static final String OVERSIZED = "OVERSIZED";
}
