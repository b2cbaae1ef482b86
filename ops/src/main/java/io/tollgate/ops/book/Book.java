package io.tollgate.ops.book;

import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.Bucket;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.LevyDue;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.decision.Outcome;
import io.tollgate.domain.revenue.QuarterlyRevenue;
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

/**
 * What the topics say so far: all counts, all holds and the quarterly table; of stories and dead
 * letters the latest only. Can be used by many threads.
 */
public final class Book {
  static final int MOST_LETTERS = 10_000;

  private final Map<Reason, Long> tallies = new HashMap<>();
  private final Holds holds = new Holds();
  private final Stories stories = new Stories();
  private final Map<Bucket, QuarterlyRevenue> revenue = new TreeMap<>();
  private final Deque<DeadLetter> letters = new ArrayDeque<>();
  private long letterCount;
  private long decidedAgain;

  private record Reason(Outcome outcome, String rule) {}

  /** Takes a decision; the time is that of its record. */
  public synchronized void add(Instant at, DecisionRecord record) {
    Decision decision = record.decision();
    if (decision.subject().attempt() == 1) {
      tallies.merge(new Reason(decision.outcome(), decision.finding().rule()), 1L, Long::sum);
    } else {
      decidedAgain++;
    }
    holds.add(at, decision);
    stories.add(new StoryLine(at, record));
  }

  /** Takes a record of the remittance topic. */
  public synchronized void add(LevyDue due) {
    stories.add(due);
  }

  /** Takes what came of an officer's decision; the time is that of its record. */
  public synchronized void add(Instant at, OfficerOutcome outcome) {
    holds.add(outcome);
    stories.add(new StoryAct(at, outcome));
  }

  /** Takes an alert; the time is that of its record. */
  public synchronized void add(Instant at, Alert alert) {
    stories.add(new StoryAlert(at, alert));
  }

  /** Takes a row of the quarterly table; it replaces the one of its bucket. */
  public synchronized void add(QuarterlyRevenue row) {
    revenue.put(row.bucket(), row);
  }

  /** Takes a dead letter. */
  public synchronized void add(DeadLetter letter) {
    letterCount++;
    letters.addLast(letter);
    if (letters.size() > MOST_LETTERS) {
      letters.removeFirst();
    }
  }

  /** The counts. */
  public synchronized Summary summary() {
    List<Summary.Tally> sorted = new ArrayList<>();
    tallies.forEach((why, n) -> sorted.add(new Summary.Tally(why.outcome(), why.rule(), n)));
    sorted.sort(
        (a, b) ->
            a.outcome() == b.outcome()
                ? Long.compare(b.events(), a.events())
                : a.outcome().compareTo(b.outcome()));
    return new Summary(sorted, decidedAgain, letterCount, holds.size(), holds.oldest());
  }

  /** The quarterly table, in the order of buckets. */
  public synchronized List<QuarterlyRevenue> revenue() {
    return List.copyOf(revenue.values());
  }

  /** Holds that mention a word and are there by a rule, each blank for any. */
  public synchronized HoldsPage holds(String word, String rule, int from, int most) {
    return holds.page(word, rule, from, most);
  }

  /** A shipment's hold; empty where it is not on hold. */
  public synchronized Optional<Hold> hold(String shipmentId) {
    return holds.of(shipmentId);
  }

  /** The latest dead letters, the latest first. */
  public synchronized List<DeadLetter> deadLetters(int from, int most) {
    List<DeadLetter> latest = new ArrayList<>(letters);
    Collections.reverse(latest);
    return latest.stream().skip(from).limit(most).toList();
  }

  /** A shipment's story; empty if it is not among those kept. */
  public synchronized Optional<Story> story(String shipmentId) {
    return stories.of(shipmentId);
  }
}
