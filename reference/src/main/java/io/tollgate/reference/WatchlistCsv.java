package io.tollgate.reference;

import io.tollgate.files.CsvFile;
import io.tollgate.files.InputRefusedException;
import io.tollgate.files.TextFile;
import io.tollgate.reference.Fields.FieldFault;
import io.tollgate.reference.TableFile.Columns;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a list as CSV: the US Consolidated Screening List in its own form, or any list in the plain
 * form. A file with a column entry_id has the plain form.
 */
final class WatchlistCsv {
  /**
   * All columns of the list. Those that are not read are listed too, so that they cause no warning.
   */
  private static final Columns CONSOLIDATED =
      Columns.of("source", "name")
          .and(
              ("_id entity_number type programs title addresses federal_register_notice start_date"
                      + " end_date standard_order license_requirement license_policy call_sign"
                      + " vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner"
                      + " remarks source_list_url alt_names citizenships dates_of_birth"
                      + " nationalities places_of_birth source_information_url ids")
                  .split(" "));

  private static final String ENTRY_ID = "entry_id";
  private static final Columns PLAIN =
      Columns.of("source", ENTRY_ID, "name").and("type", "alt_names", "country", "address", "ids");

  /** Columns that may have been renamed if they are missing; without them, matches are missed. */
  private static final List<String> EXPECTED = List.of("alt_names", "addresses");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,31}");

  private WatchlistCsv() {}

  static void read(Path path, EntryReader reader, WatchlistReport report) {
    boolean plain;
    try (CsvFile file = CsvFile.open(path, TableFile.MOST_BYTES, "source", "name")) {
      plain = file.position(ENTRY_ID) >= 0;
      if (!plain) {
        refuseRenamed(file);
      }
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
      return;
    }
    checkEnd(path, report);
    Function<Fields, EntryReader.Row> row =
        plain ? WatchlistCsv::plain : WatchlistCsv::consolidated;
    TableFile.read(
        path,
        plain ? PLAIN : CONSOLIDATED,
        fields -> {
          EntryReader.Row one = row.apply(fields);
          reader.add(one);
          return one.number();
        },
        report);
  }

  /**
   * A file that is cut off in the last field of a row has an open quotation mark or no line end.
   */
  private static void checkEnd(Path path, WatchlistReport report) {
    TextFile.Ending ending = TextFile.endingOf(path, TableFile.MOST_BYTES);
    if (ending.quoteIsOpen()) {
      report.problem(
          path
              + " is cut off or faulty: a quotation mark is not closed at the end of the file;"
              + " download the file again");
    } else if (!ending.lineIsEnded()) {
      report.warning(path + ": the last row has no line end; check that the file is complete");
    }
  }

  private static void refuseRenamed(CsvFile file) {
    List<String> unknown = file.unknownColumns(CONSOLIDATED.known());
    List<String> lacking = EXPECTED.stream().filter(column -> file.position(column) < 0).toList();
    if (!unknown.isEmpty() && !lacking.isEmpty()) {
      throw new InputRefusedException(
          file.path()
              + ": the header lacks "
              + String.join(", ", lacking)
              + " and has unknown columns: "
              + String.join(", ", unknown)
              + ". The list's format may have changed; rename the columns, or remove the unknown"
              + " ones");
    }
  }

  private static EntryReader.Row consolidated(Fields row) {
    String id = row.text("_id");
    return new EntryReader.Row(
        row.number(),
        id.isBlank() ? row.text("entity_number") : id,
        row.required("source"),
        row.text("type"),
        row.text("name"),
        ReferenceCsv.parts(row.text("alt_names"), ";"),
        row.text("addresses"),
        IdentifierText.consolidated(row.text("ids")));
  }

  private static EntryReader.Row plain(Fields row) {
    String source = row.required("source");
    if (!CODE.matcher(source).matches()) {
      throw new FieldFault("source has to be a short code such as 1260H, not '" + source + "'");
    }
    return new EntryReader.Row(
        row.number(),
        row.required(ENTRY_ID),
        source,
        row.text("type"),
        row.text("name"),
        ReferenceCsv.parts(row.text("alt_names"), ";"),
        address(row.text("address").strip(), row.optionalCountry("country")),
        IdentifierText.typed(row.text("ids")));
  }

  /** The address with the country at the end, as in the Consolidated Screening List. */
  private static String address(String address, String country) {
    if (country.isEmpty() || address.equals(country) || address.endsWith(", " + country)) {
      return address;
    }
    return address.isEmpty() ? country : address + ", " + country;
  }
}
