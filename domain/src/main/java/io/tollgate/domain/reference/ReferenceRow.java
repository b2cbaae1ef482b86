package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.List;

/** A row of a reference table. */
public sealed interface ReferenceRow
    permits Exporter, Product, LevyRate, FxRate, RegisteredParty, WatchlistEntry, Policy {

  /** The table it belongs to. */
  ReferenceTable table();

  /** Its content in one fixed form, from which the table's content hash is made. */
  List<String> canonical();

  /** A number without trailing zeros: equal values, equal texts. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
