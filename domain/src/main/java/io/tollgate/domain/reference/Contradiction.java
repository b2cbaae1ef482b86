package io.tollgate.domain.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Two rows of one table that contradict each other. Reference data with a contradiction is refused
 * (semantics, section 2).
 *
 * @param first index of one row in its table, from 0
 * @param second index of the other row, greater than {@code first}
 * @param fault the contradiction in a few words
 */
public record Contradiction(ReferenceTable table, int first, int second, String fault) {

  /** All contradictions in the tables. Repeated watchlist entries are allowed. */
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
            "both apply to %s sold to %s on the same ship date"
                .formatted(rate.productClass(), rate.destinationCountry()));
    overlaps(
        found,
        tables.owners(),
        owner -> List.of(owner.partyId(), owner.ownerId()),
        (a, b) -> a.effective().overlaps(b.effective()),
        owner ->
            "both state a share of %s owned by %s on the same day"
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
