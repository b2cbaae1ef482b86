package io.tollgate.catalogue;

/** The metrics of Tollgate, in addition to those of Kafka's clients. */
public enum Metric {
  /** Decisions made, by outcome, rule and cause. */
  DECISIONS("tollgate.decisions"),
  /** Records sent to the dead-letter topic. */
  DEAD_LETTERS("tollgate.dead.letters"),
  /** Records written to the levy-due topic, by kind. */
  LEVY_DUE("tollgate.levy.due"),
  /** Officers' decisions, by result. */
  OFFICER_DECISIONS("tollgate.officer.decisions"),
  /** Alerts raised for compliance, by kind. */
  ALERTS("tollgate.alerts"),
  /** Seconds since the active version of the reference data became active. */
  REFERENCE_AGE("tollgate.reference.age"),
  /** Versions of the reference data that were refused because they were incomplete. */
  REFERENCE_REFUSED("tollgate.reference.refused"),
  /** 1 while the newest published version is refused and an older version is active, else 0. */
  REFERENCE_BEHIND("tollgate.reference.behind"),
  /** 1 for the active version; labels reference, watchlist and policy. */
  REFERENCE_VERSION("tollgate.reference.version"),
  /** Seconds since the active watchlist was first published. */
  LIST_AGE("tollgate.list.age"),
  /** Records that the steps started to process; a rolled-back record counts again. */
  EVENTS_READ("tollgate.events.read"),
  /**
   * For a task: records read minus records with an outcome or a dead letter, measured while no
   * record is in process. A value other than 0 is a fault.
   */
  CONSERVATION("tollgate.conservation"),
  /** Seconds between the time when an event occurred and its decision, as a histogram. */
  LATENCY_FROM_OCCURRED("tollgate.latency.from.occurred"),
  /** Seconds between the time when an event was published and its decision, as a histogram. */
  LATENCY_FROM_PUBLISHED("tollgate.latency.from.published"),
  /** Native memory of the state stores in bytes; label kind: budget, used, pinned, memtables. */
  ROCKSDB_MEMORY("tollgate.rocksdb.memory"),
  /** 1 for the current state of Kafka Streams, 0 for each other state; label state. */
  CLIENT_STATE("tollgate.client.state"),
  /** Changelog records that Kafka Streams has to restore before it reads events. */
  RESTORE_REMAINING("tollgate.restore.remaining"),
  /**
   * Records that no direct form could read or write, so Avro's classes handled or refused them;
   * label direction: read, write.
   */
  WIRE_SLOW_PATH_RECORDS("tollgate.wire.slow.path.records"),
  /** Records restored from changelogs. */
  RESTORED("tollgate.restored"),

  /** Shipments on hold now. */
  HOLDS_OPEN("tollgate.holds.open"),
  /** Seconds since the event of the oldest shipment on hold was published. */
  HOLDS_OLDEST_AGE("tollgate.holds.oldest.age.seconds"),
  /** Revenue posted in US dollars, by exporter and quarter, from the quarterly table. */
  REVENUE("tollgate.revenue.usd"),
  /** Levy posted in US dollars, by exporter and quarter, from the quarterly table. */
  LEVY("tollgate.levy.usd"),
  /** First decisions by outcome and rule; an exact count from the topics. */
  EVENTS_DECIDED("tollgate.events.decided"),
  /** Dead letters; an exact count from the topic. */
  DEAD_LETTERS_KEPT("tollgate.dead.letters.kept"),
  /**
   * Records that the console's read model has not applied yet, by the last sample of end offsets.
   */
  PROJECTION_LAG("tollgate.book.lag.records"),
  /** Revenue in US dollars of events that are published but not yet decided. */
  REVENUE_WAITING("tollgate.revenue.waiting.usd"),
  /** 1 if the metrics of an instance could be fetched, else 0; label application. */
  APPLICATION_UP("tollgate.application.up"),
  /**
   * The sum of the absolute values of {@link #CONSERVATION} over all tasks of all instances that
   * answered. A value other than 0 is a fault. Missing if no instance answered.
   */
  APPLICATION_CONSERVATION("tollgate.application.conservation"),
  /** 1 for the current status of a consumer group, 0 for each other status; label status. */
  GROUP_STATUS("tollgate.consumergroup.status"),

  // These names are those of kafka-lag-exporter, so its dashboards work.
  /** Records of a partition that a group has not read yet. */
  GROUP_LAG("kafka.consumergroup.group.lag"),
  /** Age in seconds of the oldest record that the group has not read yet. */
  GROUP_LAG_SECONDS("kafka.consumergroup.group.lag.seconds"),
  /** The largest lag among a group's partitions, in records. */
  GROUP_MAX_LAG("kafka.consumergroup.group.max.lag"),
  /** The largest lag among a group's partitions, in seconds. */
  GROUP_MAX_LAG_SECONDS("kafka.consumergroup.group.max.lag.seconds"),
  /** Records of all partitions that a group has not read yet. */
  GROUP_SUM_LAG("kafka.consumergroup.group.sum.lag"),
  /** The end offset of a partition. */
  PARTITION_LATEST_OFFSET("kafka.partition.latest.offset"),
  /** The first offset of a partition. */
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
