package io.tollgate.ops.readmodel;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.projection.Offsets;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The read model in memory. It holds all counts, all holds and the quarterly table, but only the
 * latest stories and dead letters. Each start reads the topics from their beginning. Memory grows
 * only with the shipments on hold and those that officers ever decided about, by some hundred bytes
 * each.
 */
public final class MemoryReadModel implements ReadModel {
  static final int MOST_LETTERS = 10_000;

  private final Tallies tallies = new Tallies();
  private final OpenHolds holds = new OpenHolds();
  private final Stories stories = new Stories();
  private final Map<Bucket, QuarterlyRevenue> revenue = new TreeMap<>();
  private final Deque<DeadLetter> letters = new ArrayDeque<>();
  private final RecordHandler handler = new Writer();
  private Offsets offsets = Offsets.NONE;
  private long letterCount;
  private long decidedAgain;

  @Override
  public synchronized void apply(List<Consumer<RecordHandler>> batch, Offsets from, Offsets next) {
    if (!from.equals(offsets)) {
      throw new IllegalStateException(
          "the batch starts at %s, but the read model has applied the records up to %s"
              .formatted(from, offsets));
    }
    batch.forEach(record -> record.accept(handler));
    offsets = offsets.with(next);
  }

  @Override
  public synchronized Offsets offsets() {
    return offsets;
  }

  @Override
  public synchronized void reset() {
    offsets = Offsets.NONE;
    tallies.clear();
    holds.clear();
    stories.clear();
    revenue.clear();
    letters.clear();
    letterCount = 0;
    decidedAgain = 0;
  }

  private final class Writer implements RecordHandler {
    @Override
    public void add(Instant at, Unopened<DecisionHead, Decision> decision) {
      DecisionHead head = decision.head();
      if (head.attempt() == 1) {
        tallies.add(head.outcome(), head.rule());
      } else {
        decidedAgain++;
      }
      holds.decided(at, decision);
      stories.add(at, decision);
    }

    @Override
    public void add(Unopened<String, LevyDue> due) {
      stories.add(due);
    }

    @Override
    public void add(Instant at, OfficerOutcome outcome) {
      holds.judged(outcome);
      stories.add(new StoryAct(at, outcome));
    }

    @Override
    public void add(Instant at, Alert alert) {
      stories.add(new StoryAlert(at, alert));
    }

    @Override
    public void add(QuarterlyRevenue row) {
      revenue.put(row.bucket(), row);
    }

    @Override
    public void add(DeadLetter letter) {
      letterCount++;
      letters.addLast(letter);
      if (letters.size() > MOST_LETTERS) {
        letters.removeFirst();
      }
    }
  }

  @Override
  public synchronized Summary summary() {
    return new Summary(tallies.sorted(), decidedAgain, letterCount, holds.size(), holds.oldest());
  }

  @Override
  public synchronized List<QuarterlyRevenue> revenue() {
    return List.copyOf(revenue.values());
  }

  @Override
  public synchronized HoldsPage holds(String word, String rule, int from, int most) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Hold> some = new ArrayList<>();
    int[] total = {0};
    holds.stream()
        .filter(hold -> rule.isEmpty() || rule.equals(hold.finding().code()))
        .filter(hold -> hold.mentions(lower))
        .forEach(
            hold -> {
              if (total[0] >= from && some.size() < most) {
                some.add(hold);
              }
              total[0]++;
            });
    return new HoldsPage(total[0], some);
  }

  @Override
  public synchronized Optional<Hold> hold(String shipmentId) {
    return holds.of(shipmentId);
  }

  @Override
  public synchronized List<DeadLetter> deadLetters(int from, int most) {
    List<DeadLetter> latest = new ArrayList<>(letters);
    Collections.reverse(latest);
    return latest.stream().skip(from).limit(most).toList();
  }

  @Override
  public synchronized Optional<Story> story(String shipmentId) {
    return stories.of(shipmentId);
  }
}
