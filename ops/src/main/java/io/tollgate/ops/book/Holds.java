package io.tollgate.ops.book;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shipments that are on hold, in the order in which they came there. For one thread. */
final class Holds {
  private static final Set<Outcome> ENDS =
      Set.of(Outcome.CLEARED, Outcome.BLOCKED, Outcome.CANCELLED);

  private final Map<String, Hold> open = new LinkedHashMap<>();

  void add(Instant at, Decision decision) {
    String shipment = decision.subject().shipmentId();
    if (decision.outcome() == Outcome.HELD) {
      Hold before = open.get(shipment);
      boolean isSame =
          before != null && before.subject().revision() == decision.subject().revision();
      open.put(
          shipment, new Hold(decision.subject(), decision.finding(), isSame ? before.since() : at));
    } else if (ENDS.contains(decision.outcome())) {
      open.remove(shipment);
    }
  }

  int size() {
    return open.size();
  }

  Optional<Instant> oldest() {
    return open.values().stream().map(Hold::since).min(Instant::compareTo);
  }

  /** Those that mention a word and are there by a rule, each blank for any. */
  HoldsPage page(String word, String rule, int from, int most) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Hold> some = new ArrayList<>();
    int total = 0;
    for (Iterator<Hold> all = open.values().iterator(); all.hasNext(); ) {
      Hold hold = all.next();
      if ((rule.isEmpty() || rule.equals(hold.finding().rule())) && hold.mentions(lower)) {
        if (total >= from && some.size() < most) {
          some.add(hold);
        }
        total++;
      }
    }
    return new HoldsPage(total, some);
  }
}
