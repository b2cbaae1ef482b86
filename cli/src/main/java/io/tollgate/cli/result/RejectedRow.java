package io.tollgate.cli.result;

import io.tollgate.producer.edge.csv.ImportFailure;

/**
 * An event without a decision: rejected by the import, or a dead letter.
 *
 * @param file the file that has the event; blank if unknown
 * @param row the wrong row, else the event's first; 0 if unknown
 * @param eventId blank if it is unreadable
 * @param code such as {@code MALFORMED_ROW}
 * @param detail one sentence
 */
public record RejectedRow(String file, long row, String eventId, String code, String detail) {
  /** An event that the import rejected. */
  public static RejectedRow of(ImportFailure failure) {
    return new RejectedRow(
        failure.file(), failure.row(), failure.eventId(), failure.code(), failure.detail());
  }
}
