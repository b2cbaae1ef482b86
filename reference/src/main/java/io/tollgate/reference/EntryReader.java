package io.tollgate.reference;

import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.WatchlistEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes entries of what the rows of a list say, and cleans their names. */
final class EntryReader {
  private static final Pattern CODE = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern DIRT = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");
  private static final Pattern CUT_OFF = Pattern.compile(".*[,(&/-]\\s*");
  private static final int LONG = 120;

  private final Dirt dirt;
  private final List<Numbered> entries = new ArrayList<>();

  EntryReader(Dirt dirt) {
    this.dirt = dirt;
  }

  /**
   * A row of a list, as it was read.
   *
   * @param number its place in the file
   * @param source the list's name or code
   */
  record Row(
      long number,
      String entryId,
      String source,
      String type,
      String name,
      List<String> altNames,
      String addresses,
      List<Identifier> identifiers) {}

  /** An entry, and its place in the file. */
  record Numbered(long number, WatchlistEntry entry) {}

  /** The entries so far, as they stand. */
  List<Numbered> entries() {
    return entries;
  }

  /** Takes a row; without a name to be met by it is left out. */
  void add(Row row) {
    entry(row).ifPresent(entry -> entries.add(new Numbered(row.number(), entry)));
  }

  private Optional<WatchlistEntry> entry(Row row) {
    String name = clean(row.number(), row.name());
    if (name.isEmpty()) {
      dirt.add(Dirt.Kind.NO_NAME, row.number(), row.entryId());
      return Optional.empty();
    }
    if (row.type().isBlank()) {
      dirt.add(Dirt.Kind.NO_TYPE, row.number(), name);
    }
    if (CUT_OFF.matcher(name).matches()) {
      dirt.add(Dirt.Kind.CUT_OFF, row.number(), name);
    }
    if (name.length() > LONG) {
      dirt.add(Dirt.Kind.LONG, row.number(), name);
    }
    List<String> altNames = new ArrayList<>();
    row.altNames().stream()
        .map(other -> clean(row.number(), other))
        .filter(other -> !other.isEmpty())
        .forEach(altNames::add);
    return Optional.of(
        new WatchlistEntry(
            row.entryId(),
            code(row.source()),
            row.type(),
            name,
            altNames,
            row.addresses(),
            row.identifiers()));
  }

  /** What the brackets of a source hold; the whole of one without brackets. */
  static String code(String source) {
    Matcher brackets = CODE.matcher(source);
    return brackets.find() ? brackets.group(1).strip() : source.strip();
  }

  private String clean(long row, String name) {
    String clean = DIRT.matcher(quoted(name)).replaceAll(" ").strip();
    if (CONTROL.matcher(name).find()) {
      dirt.add(Dirt.Kind.CONTROL, row, name);
    } else if (!clean.equals(name)) {
      dirt.add(Dirt.Kind.BLANKS, row, name);
    }
    return clean;
  }

  /** Bytes of Windows-1252 that were taken for Latin-1 stand for quotation marks and dashes. */
  private static String quoted(String name) {
    return name.replace('\u0091', '\u2018')
        .replace('\u0092', '\u2019')
        .replace('\u0093', '\u201C')
        .replace('\u0094', '\u201D')
        .replace('\u0096', '\u2013')
        .replace('\u0097', '\u2014');
  }
}
