package io.tollgate.reference;

import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.InputRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the rows of a list to entries and cleans their names. */
final class EntryReader {
  private static final Pattern CODE = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern SPACES_OR_CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");
  private static final Pattern CUT_OFF = Pattern.compile(".*[,(&/-]\\s*");
  private static final int LONG = 120;

  /** The most entries of a list: ten times those of the Consolidated Screening List. */
  static final int MOST_ENTRIES = 250_000;

  private final DataQuality quality;
  private final List<Numbered> entries = new ArrayList<>();

  EntryReader(DataQuality quality) {
    this.quality = quality;
  }

  /**
   * A row of a list as read.
   *
   * @param number its line or entry number in the file
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

  /** An entry and its number in the file. */
  record Numbered(long number, WatchlistEntry entry) {}

  /** The entries so far, with repeated ones. */
  List<Numbered> entries() {
    return entries;
  }

  /**
   * Adds a row; leaves it out if it has no name to match.
   *
   * @throws InputRefusedException if the list has too many entries
   */
  void add(Row row) {
    entry(row).ifPresent(entry -> entries.add(new Numbered(row.number(), entry)));
    if (entries.size() > MOST_ENTRIES) {
      throw new InputRefusedException(
          "%s has more than %,d entries; divide it, or check that it is the right list"
              .formatted(quality.path(), MOST_ENTRIES));
    }
  }

  private Optional<WatchlistEntry> entry(Row row) {
    String name = clean(row.number(), row.name());
    if (name.isEmpty()) {
      quality.add(DataQuality.Kind.NO_NAME, row.number(), row.entryId());
      return Optional.empty();
    }
    if (row.type().isBlank()) {
      quality.add(DataQuality.Kind.NO_TYPE, row.number(), name);
    }
    if (CUT_OFF.matcher(name).matches()) {
      quality.add(DataQuality.Kind.CUT_OFF, row.number(), name);
    }
    if (name.length() > LONG) {
      quality.add(DataQuality.Kind.LONG, row.number(), name);
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

  /** The list's code: the text in brackets, or the whole source if it has no brackets. */
  static String code(String source) {
    Matcher brackets = CODE.matcher(source);
    return brackets.find() ? brackets.group(1).strip() : source.strip();
  }

  private String clean(long row, String name) {
    String clean = SPACES_OR_CONTROLS.matcher(quoted(name)).replaceAll(" ").strip();
    if (CONTROL.matcher(name).find()) {
      quality.add(DataQuality.Kind.CONTROL, row, name);
    } else if (!clean.equals(name)) {
      quality.add(DataQuality.Kind.BLANKS, row, name);
    }
    return clean;
  }

  /** Restores quotation marks and dashes of Windows-1252 that were decoded as Latin-1. */
  private static String quoted(String name) {
    return name.replace('\u0091', '\u2018')
        .replace('\u0092', '\u2019')
        .replace('\u0093', '\u201C')
        .replace('\u0094', '\u201D')
        .replace('\u0096', '\u2013')
        .replace('\u0097', '\u2014');
  }
}
