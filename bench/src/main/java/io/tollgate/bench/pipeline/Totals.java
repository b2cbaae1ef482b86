package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Cluster;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.TopicReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The totals of a run, for checking that a contender does the whole job correctly.
 *
 * @param rows the last row of each bucket of the quarterly table
 * @param levyDueUsd the sum of all levy-due records
 */
record Totals(SortedMap<String, Subtotal> rows, BigDecimal levyDueUsd) {
  /** Reads the totals from a run's topics. */
  static Totals read(Cluster cluster, Namespace names) {
    WireSerdes serdes = WireSerdes.configured(Map.of("schema.registry.url", cluster.registryUrl()));
    SortedMap<String, Subtotal> rows = new TreeMap<>();
    BigDecimal[] levyDue = {BigDecimal.ZERO};
    String quarterly = names.topic(Topic.QUARTERLY_REVENUE);
    try (TopicReader<QuarterlyRevenue> reader =
        open(cluster, quarterly, serdes, Codecs.QUARTERLY_REVENUE)) {
      reader.forEach(row -> rows.put(row.value().bucket().key(), row.value().total()));
    }
    try (TopicReader<LevyDue> reader =
        open(cluster, names.topic(Topic.LEVY_DUE), serdes, Codecs.LEVY_DUE)) {
      reader.forEach(due -> levyDue[0] = levyDue[0].add(due.value().levyUsd()));
    }
    return new Totals(rows, levyDue[0]);
  }

  private static <D> TopicReader<D> open(
      Cluster cluster, String topic, WireSerdes serdes, Codec<D, ?> codec) {
    return TopicReader.open(cluster.connection(), topic, serdes, codec);
  }

  /**
   * Compares a run with an earlier one over the same input.
   *
   * @param name the name of the checked contender
   * @throws IllegalStateException if their totals differ
   */
  void check(Totals earlier, String name) {
    check(name + ": the sum of the levy due", levyDueUsd, earlier.levyDueUsd);
    SortedMap<String, Subtotal> all = new TreeMap<>(earlier.rows);
    all.putAll(rows);
    all.keySet()
        .forEach(key -> check(name + ": bucket " + key, rows.get(key), earlier.rows.get(key)));
  }

  private static void check(String where, Object found, Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new IllegalStateException(
          where + " is " + found + ", but an earlier run with the same input has " + expected);
    }
  }

  @Override
  public String toString() {
    return "%d buckets, revenue %s USD, levy %s USD, levy due %s USD"
        .formatted(rows.size(), sum(Subtotal::revenueUsd), sum(Subtotal::levyUsd), levyDueUsd);
  }

  private BigDecimal sum(Function<Subtotal, BigDecimal> column) {
    return rows.values().stream().map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
