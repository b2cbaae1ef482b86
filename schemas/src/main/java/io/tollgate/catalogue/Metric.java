package io.tollgate.catalogue;

/** The metrics that Tollgate itself reports, beside those of Kafka's clients. */
public enum Metric {
  /** Decisions made, by outcome, rule and cause. */
  DECISIONS("tollgate.decisions"),
  /** Records sent to the dead-letter topic. */
  DEAD_LETTERS("tollgate.dead.letters"),
  /** Records written to the remittance topic, by kind. */
  LEVY_DUE("tollgate.levy.due"),
  /** Officers' decisions judged, by result. */
  OFFICER_DECISIONS("tollgate.officer.decisions"),
  /** Alerts raised for compliance, by kind. */
  ALERTS("tollgate.alerts"),
  /** Seconds since the reference data in use was swapped in. */
  REFERENCE_AGE("tollgate.reference.age"),
  /** Versions of the reference data that were not whole, and were refused. */
  REFERENCE_REFUSED("tollgate.reference.refused"),
  /** 1 while the newest version published was refused and an older one is active, else 0. */
  REFERENCE_BEHIND("tollgate.reference.behind"),
  /** 1 for the active version; labels reference, watchlist and policy. */
  REFERENCE_VERSION("tollgate.reference.version"),
  /** Seconds since the active watchlist was first published. */
  LIST_AGE("tollgate.list.age"),
  /** Records that the steps have taken up, those again that were rolled back. */
  EVENTS_READ("tollgate.events.read"),
  /**
   * Of a task, records taken up minus those that had their one outcome or became dead letters,
   * whenever none is under way; anything but 0 is a fault.
   */
  CONSERVATION("tollgate.conservation"),
  /** Seconds from when an event occurred to its decision, as a histogram. */
  LATENCY_FROM_OCCURRED("tollgate.latency.from.occurred"),
  /** Seconds from when an event was published to its decision, as a histogram. */
  LATENCY_FROM_PUBLISHED("tollgate.latency.from.published"),
  /** Native memory of the state stores in bytes; label kind: budget, used, pinned, memtables. */
  ROCKSDB_MEMORY("tollgate.rocksdb.memory"),
  /** 1 for the state that Kafka Streams is in, 0 for each other; label state. */
  CLIENT_STATE("tollgate.client.state"),
  /** Offsets of changelogs that are still to be read before events are. */
  RESTORE_REMAINING("tollgate.restore.remaining"),
  /**
   * Records that took the slow path: a direct form could not read or write them, so that Avro's own
   * classes did, or refused them; label direction: read, write.
   */
  WIRE_SLOW_PATH_RECORDS("tollgate.wire.slow.path.records"),
  /** Records taken back from changelogs. */
  RESTORED("tollgate.restored"),

  /** Shipments on hold now. */
  HOLDS_OPEN("tollgate.holds.open"),
  /** Seconds since the event of the oldest shipment on hold was published. */
  HOLDS_OLDEST_AGE("tollgate.holds.oldest.age.seconds"),
  /** Revenue posted in US dollars, by exporter and quarter, from the quarterly table. */
  REVENUE("tollgate.revenue.usd"),
  /** Levy posted in US dollars, by exporter and quarter, from the quarterly table. */
  LEVY("tollgate.levy.usd"),
  /** First decisions by outcome and rule, counted exactly from the topics. */
  EVENTS_DECIDED("tollgate.events.decided"),
  /** Dead letters, counted exactly from the topic. */
  DEAD_LETTERS_KEPT("tollgate.dead.letters.kept"),
  /**
   * Records that the console's read model has yet to apply, by the last sample of the logs' ends.
   */
  PROJECTION_LAG("tollgate.book.lag.records"),
  /** Revenue in US dollars that is published and not yet decided. */
  REVENUE_WAITING("tollgate.revenue.waiting.usd"),
  /** Whether an instance's own metrics could be fetched: 1 or 0; label application. */
  APPLICATION_UP("tollgate.application.up"),
  /**
   * The sizes of {@link #CONSERVATION} of all tasks of all instances that answered, added up;
   * anything but 0 is a fault. Not there where none was heard of.
   */
  APPLICATION_CONSERVATION("tollgate.application.conservation"),
  /** 1 for the status that a consumer group has, 0 for each other; label status. */
  GROUP_STATUS("tollgate.consumergroup.status"),

  // The names that dashboards for kafka-lag-exporter expect.
  /** Records that a group has yet to read in a partition. */
  GROUP_LAG("kafka.consumergroup.group.lag"),
  /** Seconds that the oldest of them has been waiting. */
  GROUP_LAG_SECONDS("kafka.consumergroup.group.lag.seconds"),
  /** The largest lag of a group's partitions. */
  GROUP_MAX_LAG("kafka.consumergroup.group.max.lag"),
  /** The longest time of a group's partitions. */
  GROUP_MAX_LAG_SECONDS("kafka.consumergroup.group.max.lag.seconds"),
  /** Records that a group has yet to read in all partitions. */
  GROUP_SUM_LAG("kafka.consumergroup.group.sum.lag"),
  /** The end of a partition's log. */
  PARTITION_LATEST_OFFSET("kafka.partition.latest.offset"),
  /** The beginning of a partition's log. */
  PARTITION_EARLIEST_OFFSET("kafka.partition.earliest.offset");

  private final String metricName;

  Metric(String metricName) {
    this.metricName = metricName;
  }

  /** The name in Micrometer's form; Prometheus shows dots as underscores. */
  public String metricName() {
    return metricName;
  }
}
