package io.tollgate.cli.result;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.producer.publish.Published;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the records read and decides when they are complete: every published event has one answer,
 * every posting that a decision names has been read, and the quarterly table equals the sum of the
 * decisions.
 */
final class RunRecords {
  private final Published published;
  private final Map<Integer, Long> answered = new HashMap<>();
  private final Map<Bucket, Subtotal> decided = new HashMap<>();
  private final Map<Bucket, QuarterlyRevenue> latest = new TreeMap<>();
  private long postingsNamed;
  private long postingsRead;

  RunRecords(Published published) {
    this.published = published;
  }

  /** Adds a record, and returns whether it answers an event of this call. */
  boolean add(Decision record) {
    Decision decision = record;
    postingsNamed += decision.levyDueRecords();
    for (RevenueChange change : decision.changes()) {
      decided.merge(
          change.bucket(), startOf(change).plus(change), (total, first) -> total.plus(change));
    }
    return decision.subject().attempt() == 1
        && record.provenance().filter(from -> answer(from.partition(), from.offset())).isPresent();
  }

  private static Subtotal startOf(RevenueChange change) {
    return Subtotal.ofNone(change.quarterStart(), change.quarterEnd());
  }

  /** Adds a record, and returns whether it answers an event of this call. */
  boolean add(RunDeadLetter deadLetter) {
    return answer(deadLetter.partition(), deadLetter.offset());
  }

  private boolean answer(int partition, long offset) {
    boolean ours = covers(partition, offset);
    if (ours) {
      answered.merge(partition, 1L, Long::sum);
    }
    return ours;
  }

  private boolean covers(int partition, long offset) {
    Published.Range range = published.partitions().get(partition);
    return range != null && range.covers(offset);
  }

  void addPosting() {
    postingsRead++;
  }

  void add(QuarterlyRevenue row) {
    latest.put(row.bucket(), row);
  }

  long answeredCount() {
    return answered.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The latest quarterly table. */
  Collection<QuarterlyRevenue> quarterlyRevenue() {
    return latest.values();
  }

  boolean isClosed() {
    return everyEventIsAnswered() && postingsRead == postingsNamed && bucketsThatDiffer() == 0;
  }

  private boolean everyEventIsAnswered() {
    return published.partitions().entrySet().stream()
        .allMatch(
            range ->
                answered.getOrDefault(range.getKey(), 0L).longValue() == range.getValue().events());
  }

  private long bucketsThatDiffer() {
    long differing =
        decided.entrySet().stream()
            .filter(entry -> !isReported(entry.getKey(), entry.getValue()))
            .count();
    return differing + latest.keySet().stream().filter(key -> !decided.containsKey(key)).count();
  }

  private boolean isReported(Bucket bucket, Subtotal sum) {
    QuarterlyRevenue row = latest.get(bucket);
    Subtotal total =
        row == null ? Subtotal.ofNone(sum.quarterStart(), sum.quarterEnd()) : row.total();
    return total.shipments() == sum.shipments()
        && total.units().compareTo(sum.units()) == 0
        && total.revenueUsd().compareTo(sum.revenueUsd()) == 0
        && total.levyUsd().compareTo(sum.levyUsd()) == 0;
  }

  /** The missing parts, as text. */
  String missing() {
    List<String> missing = new ArrayList<>();
    if (!everyEventIsAnswered()) {
      missing.add("%d of %d events are decided".formatted(answeredCount(), published.events()));
    }
    if (postingsRead != postingsNamed) {
      missing.add("%d of %d levy-due records are there".formatted(postingsRead, postingsNamed));
    }
    if (bucketsThatDiffer() > 0) {
      missing.add(
          "%d rows of the quarterly table lag behind the decisions".formatted(bucketsThatDiffer()));
    }
    return String.join(", ", missing);
  }
}
