package io.tollgate.files;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param number the line of the file on which it begins, counted from 1; the header is line 1
 * @param fields as they stand in the file
 */
public record CsvRow(long number, List<String> fields) {

  /** The field at a position; blank where the column or the field is not there. */
  public String at(int position) {
    return position < 0 || position >= fields.size() ? "" : fields.get(position);
  }
}
