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

  /** The table of this row. */
  ReferenceTable table();

  /**
   * The content as texts in a fixed order, for the table's content hash. Different content gives
   * different texts. A list within the row has its length before it.
   */
  List<String> canonical();

  /** The texts of a row that ends in a list. */
  static List<String> listed(List<String> texts, List<String> list) {
    List<String> all = new ArrayList<>(texts);
    all.add(Integer.toString(list.size()));
    all.addAll(list);
    return all;
  }

  /** The texts of a row with its identifiers; unchanged without identifiers, as in old hashes. */
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

  /** A number without trailing zeros, so that equal values give equal texts. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
