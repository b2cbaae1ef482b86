package io.tollgate.producer.reference;

import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.producer.reference.TableFile.Columns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The US Consolidated Screening List's own CSV, with the dirt it has: control characters and stray
 * blanks are taken out of names, and an entry that stands there twice is kept once. Both are told.
 */
final class WatchlistFile {
  /** Its other columns decide nothing today; that they are not read needs no warning. */
  private static final Columns COLUMNS =
      Columns.of("source", "name")
          .and(
              ("_id entity_number type programs title addresses federal_register_notice start_date"
                      + " end_date standard_order license_requirement license_policy call_sign"
                      + " vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner"
                      + " remarks source_list_url alt_names citizenships dates_of_birth"
                      + " nationalities places_of_birth source_information_url ids")
                  .split(" "));

  private static final Pattern CODE = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern DIRT = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

  private int repaired;

  private WatchlistFile() {}

  static List<WatchlistEntry> read(Path path, Report report) {
    WatchlistFile file = new WatchlistFile();
    List<WatchlistEntry> rows = TableFile.read(path, COLUMNS, file::entry, report).rows();
    Set<WatchlistEntry> once = new LinkedHashSet<>(rows);
    if (once.size() < rows.size()) {
      report.warning(
          path + ": " + (rows.size() - once.size()) + " entries stand there twice; kept once");
    }
    if (file.repaired > 0) {
      report.warning(
          path
              + ": "
              + file.repaired
              + " names had control characters or stray blanks; they were taken out");
    }
    return new ArrayList<>(once);
  }

  private WatchlistEntry entry(Fields row) {
    String id = row.text("_id");
    return new WatchlistEntry(
        id.isBlank() ? row.text("entity_number") : id,
        code(row.required("source")),
        row.text("type"),
        clean(row.required("name")),
        Tables.parts(row.text("alt_names"), ";").stream().map(this::clean).toList(),
        row.text("addresses"));
  }

  /** What the brackets of a source hold; the whole of one without brackets. */
  private static String code(String source) {
    Matcher brackets = CODE.matcher(source);
    return brackets.find() ? brackets.group(1).strip() : source.strip();
  }

  private String clean(String name) {
    String clean = DIRT.matcher(name).replaceAll(" ").strip();
    if (!clean.equals(name)) {
      repaired++;
    }
    return clean;
  }
}
