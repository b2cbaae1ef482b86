package io.tollgate.cli.result;

import io.tollgate.producer.edge.csv.ImportFailure;

/**
 * An event that did not become a decision: refused when it was imported, or a dead letter.
 *
 * @param file the file it was read from; blank if not known
 * @param row the row at fault, else the event's first; 0 if not known
 * @param eventId blank if it could not be read
 * @param code such as {@code MALFORMED_ROW}
 * @param detail one sentence for a person
 */
public record RejectedRow(String file, long row, String eventId, String code, String detail) {
  /** An event that the import refused. */
  public static RejectedRow of(ImportFailure failure) {
    return new RejectedRow(
        failure.file(), failure.row(), failure.eventId(), failure.code(), failure.detail());
  }
}
