package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A row of a reference table. */
public sealed interface ReferenceRow
    permits Exporter,
        Product,
        LevyRate,
        FxRate,
        RegisteredParty,
        WatchlistEntry,
        Policy,
        Owner,
        FalsePositiveExclusion,
        Licence {

  /** The table it belongs to. */
  ReferenceTable table();

  /**
   * Its content in one fixed form, from which the table's content hash is made: other content,
   * other texts. A list within the row is preceded by its length.
   */
  List<String> canonical();

  /** The texts of a row that ends in a list. */
  static List<String> listed(List<String> texts, List<String> list) {
    List<String> all = new ArrayList<>(texts);
    all.add(Integer.toString(list.size()));
    all.addAll(list);
    return all;
  }

  /** The texts of a row, with its identifiers where it has any: without, they are as they were. */
  static List<String> identified(List<String> texts, List<Identifier> identifiers) {
    if (identifiers.isEmpty()) {
      return texts;
    }
    List<String> all = new ArrayList<>(texts);
    all.add(Integer.toString(identifiers.size()));
    for (Identifier identifier : identifiers) {
      all.addAll(List.of(identifier.type(), identifier.number(), identifier.country()));
    }
    return all;
  }

  /** A number without trailing zeros: equal values, equal texts. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
