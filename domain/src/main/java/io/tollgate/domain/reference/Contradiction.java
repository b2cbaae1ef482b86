package io.tollgate.domain.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Two rows of one table that cannot both hold. Reference data that has one is refused (semantics,
 * section 2).
 *
 * @param first index of one row in its table, from 0
 * @param second index of the other, larger than {@code first}
 * @param fault what is wrong, in a few words
 */
public record Contradiction(ReferenceTable table, int first, int second, String fault) {

  /** Everything in some tables that contradicts itself; the watchlist's repeats are harmless. */
  public static List<Contradiction> findIn(ReferenceTables tables) {
    List<Contradiction> found = new ArrayList<>();
    repeats(found, tables.exporters(), row -> "exporter_id " + row.exporterId());
    repeats(found, tables.products(), row -> "sku " + row.sku());
    repeats(
        found,
        tables.fxRates(),
        row -> "currency " + row.currency() + " and rate_date " + row.rateDate());
    repeats(found, tables.parties(), row -> "party_id " + row.partyId());
    repeats(found, tables.licences(), row -> "licence_number " + row.licenceNumber());
    repeats(
        found,
        tables.notSame(),
        row ->
            "party_id %s (%s) and entry %s:%s (%s)"
                .formatted(
                    row.partyId(),
                    row.partyDigest(),
                    row.source(),
                    row.entryId(),
                    row.entryDigest()));
    overlaps(
        found,
        tables.levyRates(),
        rate -> List.of(rate.productClass(), rate.destinationCountry()),
        LevyRate::overlaps,
        rate ->
            "both apply to %s sold to %s on some ship date"
                .formatted(rate.productClass(), rate.destinationCountry()));
    overlaps(
        found,
        tables.owners(),
        owner -> List.of(owner.partyId(), owner.ownerId()),
        (a, b) -> a.effective().overlaps(b.effective()),
        owner ->
            "both give a share of %s to %s on some day"
                .formatted(owner.partyId(), owner.ownerId()));
    return found;
  }

  private static <R extends ReferenceRow> void repeats(
      List<Contradiction> found, List<R> rows, Function<R, String> key) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Integer first = firsts.putIfAbsent(key.apply(rows.get(i)), i);
      if (first != null) {
        R row = rows.get(i);
        found.add(new Contradiction(row.table(), first, i, "both have " + key.apply(row)));
      }
    }
  }

  private static <R extends ReferenceRow> void overlaps(
      List<Contradiction> found,
      List<R> rows,
      Function<R, List<String>> key,
      BiPredicate<R, R> overlap,
      Function<R, String> fault) {
    Map<List<String>, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      R row = rows.get(i);
      List<Integer> group = groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>());
      for (int other : group) {
        if (overlap.test(row, rows.get(other))) {
          found.add(new Contradiction(row.table(), other, i, fault.apply(row)));
        }
      }
      group.add(i);
    }
  }
}
