package io.tollgate.ops.book;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.serde.Unopened;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The book in memory: all counts, all holds and the quarterly table; of stories and dead letters
 * the latest only. A start reads the topics anew. It grows with the shipments that are on hold and
 * with those that officers ever decided about, some hundred bytes each, and with nothing else.
 */
public final class MemoryBook implements Book {
  static final int MOST_LETTERS = 10_000;

  private final Tallies tallies = new Tallies();
  private final Holds holds = new Holds();
  private final Stories stories = new Stories();
  private final Map<Bucket, QuarterlyRevenue> revenue = new TreeMap<>();
  private final Deque<DeadLetter> letters = new ArrayDeque<>();
  private final Map<TopicPart, Long> next = new HashMap<>();
  private final Taker taker = new Writer();
  private long letterCount;
  private long decidedAgain;

  @Override
  public synchronized void take(Consumer<Taker> haul, Map<TopicPart, Long> to) {
    haul.accept(taker);
    next.putAll(to);
  }

  @Override
  public synchronized Map<TopicPart, Long> next() {
    return Map.copyOf(next);
  }

  @Override
  public synchronized void forget() {
    next.clear();
    tallies.clear();
    holds.clear();
    stories.clear();
    revenue.clear();
    letters.clear();
    letterCount = 0;
    decidedAgain = 0;
  }

  private final class Writer implements Taker {
    @Override
    public void add(Instant at, Unopened<DecisionHead, DecisionRecord> decision) {
      DecisionHead head = decision.head();
      if (head.attempt() == 1) {
        tallies.add(head.outcome(), head.rule());
      } else {
        decidedAgain++;
      }
      holds.add(at, decision);
      stories.add(at, decision);
    }

    @Override
    public void add(Unopened<String, LevyDue> due) {
      stories.add(due);
    }

    @Override
    public void add(Instant at, OfficerOutcome outcome) {
      holds.add(outcome);
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
    return holds.page(word, rule, from, most);
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
