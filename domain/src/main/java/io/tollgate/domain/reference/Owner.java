package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A share of one registered party that another party owns during a period.
 *
 * @param sharePct the share in per cent, 0 to 100
 */
public record Owner(String partyId, String ownerId, BigDecimal sharePct, Period effective)
    implements ReferenceRow {

  @Override
  public ReferenceTable table() {
    return ReferenceTable.OWNERS;
  }

  @Override
  public List<String> canonical() {
    List<String> texts = new ArrayList<>(List.of(partyId, ownerId, ReferenceRow.plain(sharePct)));
    texts.addAll(effective.canonical());
    return texts;
  }
}
