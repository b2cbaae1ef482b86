package io.tollgate.ops.book;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The shipments that are on hold, in the order in which they came there. For one thread. */
final class Holds {
  private final Map<String, Hold> open = new LinkedHashMap<>();
  private final Map<String, OfficerOutcome> told = new HashMap<>();

  /** A decision is opened only where its evidence is searched from now on. */
  void add(Instant at, Unopened<DecisionHead, DecisionRecord> unopened) {
    String shipment = unopened.head().shipmentId();
    HoldChange change = HoldChange.of(unopened.head().outcome());
    if (change == HoldChange.BEGINS) {
      Decision decision = unopened.open().decision();
      Hold before = open.get(shipment);
      boolean isSame =
          before != null && before.subject().revision() == decision.subject().revision();
      open.put(
          shipment,
          Hold.fresh(decision.subject(), decision.finding(), isSame ? before.since() : at));
    } else if (change == HoldChange.ENDS) {
      open.remove(shipment);
    }
  }

  /** The topics are read side by side, so this may come before the decision that it led to. */
  void add(OfficerOutcome outcome) {
    String shipment = outcome.decision().shipmentId();
    if (outcome.supersedes(told.getOrDefault(shipment, outcome))) {
      told.put(shipment, outcome);
    }
  }

  Optional<Hold> of(String shipment) {
    return Optional.ofNullable(open.get(shipment)).map(this::withWhatOfficersWereTold);
  }

  private Hold withWhatOfficersWereTold(Hold hold) {
    OfficerOutcome last = told.get(hold.subject().shipmentId());
    return last == null ? hold : hold.told(last);
  }

  void clear() {
    open.clear();
    told.clear();
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
    for (Hold plain : open.values()) {
      Hold hold = withWhatOfficersWereTold(plain);
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
