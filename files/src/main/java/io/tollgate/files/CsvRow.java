package io.tollgate.files;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param number the line of the file where the row starts, from 1; the header is line 1
 * @param fields as the file has them, without enclosing quotation marks
 */
public record CsvRow(long number, List<String> fields) {

  /** The field at a position; blank if the file has no such column or the row is too short. */
  public String at(int position) {
    return position < 0 || position >= fields.size() ? "" : fields.get(position);
  }
}
