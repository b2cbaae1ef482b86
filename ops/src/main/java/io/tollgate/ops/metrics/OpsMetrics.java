package io.tollgate.ops.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollgate.catalogue.Metric;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.ops.lag.Ends;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.lag.Status;
import io.tollgate.ops.lag.TimeLag;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.ops.readmodel.Summary;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gauges under the names of kafka-lag-exporter and under Tollgate's own. Each status has a series,
 * 1 for the active one and 0 for the others, so an alert reads {@code
 * tollgate_consumergroup_status{status="STALL"} == 1}. Series that a sample does not have
 * disappear.
 */
public final class OpsMetrics implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Metric, MultiGauge> gauges = new EnumMap<>(Metric.class);
  private final String clusterName;

  /** Creates the gauges of a cluster. */
  public OpsMetrics(String clusterName) {
    this.clusterName = clusterName;
  }

  /** Sets the gauges of a sample. */
  public void lag(List<GroupLag> groups, Map<TopicPart, Ends> ends) {
    set(Metric.GROUP_LAG, perPartition(groups, lag -> (double) lag.lag()));
    set(
        Metric.GROUP_LAG_SECONDS,
        perPartition(
            groups,
            lag -> lag.time().map(TimeLag::behind).map(OpsMetrics::seconds).orElse(Double.NaN)));
    set(Metric.GROUP_SUM_LAG, perGroup(groups, group -> (double) group.sumLag()));
    set(Metric.GROUP_MAX_LAG, perGroup(groups, group -> (double) group.maxLag()));
    set(
        Metric.GROUP_MAX_LAG_SECONDS,
        perGroup(groups, group -> group.maxTime().map(OpsMetrics::seconds).orElse(Double.NaN)));
    set(Metric.GROUP_STATUS, statuses(groups));
    set(Metric.PARTITION_LATEST_OFFSET, perLog(ends, Ends::latest));
    set(Metric.PARTITION_EARLIEST_OFFSET, perLog(ends, Ends::earliest));
  }

  /** Sets the counts of the read model: they are exact, whatever was rolled back and replayed. */
  public void summary(Summary summary, Instant now) {
    List<Row<?>> events = new ArrayList<>();
    for (Summary.Tally tally : summary.tallies()) {
      Tags tags = Tags.of("outcome", tally.outcome().name(), "rule", tally.rule());
      events.add(Row.of(tags, tally.events()));
    }
    set(Metric.EVENTS_DECIDED, events);
    set(Metric.DEAD_LETTERS_KEPT, List.of(Row.of(Tags.empty(), summary.deadLetters())));
    set(Metric.HOLDS_OPEN, List.of(Row.of(Tags.empty(), summary.holds())));
    set(
        Metric.HOLDS_OLDEST_AGE,
        List.of(
            Row.of(
                Tags.empty(),
                summary.oldestHold().map(s -> seconds(Duration.between(s, now))).orElse(0.0))));
  }

  /**
   * Sets the totals of the quarterly table by exporter and quarter. The sums are exact; only the
   * exported value is a binary number, as every value of Prometheus.
   */
  public void revenue(List<QuarterlyRevenue> table) {
    Map<Tags, BigDecimal> revenue = new HashMap<>();
    Map<Tags, BigDecimal> levy = new HashMap<>();
    for (QuarterlyRevenue row : table) {
      Tags tags =
          Tags.of("exporter", row.bucket().exporterId(), "quarter", row.bucket().fiscalQuarter());
      revenue.merge(tags, row.total().revenueUsd(), BigDecimal::add);
      levy.merge(tags, row.total().levyUsd(), BigDecimal::add);
    }
    set(Metric.REVENUE, money(revenue));
    set(Metric.LEVY, money(levy));
  }

  /** Sets the number of records that the read model has yet to apply. */
  public void projectionLag(long records) {
    set(Metric.PROJECTION_LAG, List.of(Row.of(Tags.empty(), records)));
  }

  /** Sets the value that is published and not yet decided. */
  public void waiting(BigDecimal usd) {
    set(Metric.REVENUE_WAITING, money(Map.of(Tags.empty(), usd)));
  }

  private static List<Row<?>> money(Map<Tags, BigDecimal> amounts) {
    List<Row<?>> rows = new ArrayList<>();
    amounts.forEach((tags, amount) -> rows.add(Row.of(tags, amount)));
    return rows;
  }

  /** Sets which instances answered, and the conservation of their records. */
  public void application(Map<String, Boolean> up, Conservation conservation) {
    List<Row<?>> instances = new ArrayList<>();
    up.forEach((url, is) -> instances.add(Row.of(Tags.of("application", url), is ? 1 : 0)));
    set(Metric.APPLICATION_UP, instances);
    List<Row<?>> gap = new ArrayList<>();
    conservation.gap().ifPresent(records -> gap.add(Row.of(Tags.empty(), records)));
    set(Metric.APPLICATION_CONSERVATION, gap);
  }

  private void set(Metric metric, List<Row<?>> rows) {
    gauges
        .computeIfAbsent(metric, fresh -> MultiGauge.builder(fresh.metricName()).register(registry))
        .register(rows, true);
  }

  private interface Measure<T> {
    Double of(T measured);
  }

  private List<Row<?>> perPartition(List<GroupLag> groups, Measure<PartitionLag> measure) {
    List<Row<?>> rows = new ArrayList<>();
    for (GroupLag group : groups) {
      for (PartitionLag lag : group.partitions()) {
        Tags tags = tags(lag.part()).and("group", group.group());
        rows.add(Row.of(tags, measure.of(lag)));
      }
    }
    return rows;
  }

  private List<Row<?>> perGroup(List<GroupLag> groups, Measure<GroupLag> measure) {
    List<Row<?>> rows = new ArrayList<>();
    groups.forEach(group -> rows.add(Row.of(tags(group), measure.of(group))));
    return rows;
  }

  private List<Row<?>> statuses(List<GroupLag> groups) {
    List<Row<?>> rows = new ArrayList<>();
    for (GroupLag group : groups) {
      for (Status status : Status.values()) {
        Tags tags = tags(group).and("status", status.name());
        rows.add(Row.of(tags, group.status() == status ? 1 : 0));
      }
    }
    return rows;
  }

  private interface Offset {
    long of(Ends ends);
  }

  private List<Row<?>> perLog(Map<TopicPart, Ends> ends, Offset offset) {
    List<Row<?>> rows = new ArrayList<>();
    ends.forEach((part, some) -> rows.add(Row.of(tags(part), offset.of(some))));
    return rows;
  }

  private Tags tags(TopicPart part) {
    return Tags.of("cluster_name", clusterName)
        .and("topic", part.topic(), "partition", Integer.toString(part.partition()));
  }

  private Tags tags(GroupLag group) {
    return Tags.of("cluster_name", clusterName, "group", group.group());
  }

  private static Double seconds(Duration time) {
    return time.toMillis() / 1_000.0;
  }

  /** All metrics in the Prometheus text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
