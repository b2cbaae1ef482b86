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
  /** 1 while the newest version published was refused and an older one is in force, else 0. */
  REFERENCE_BEHIND("tollgate.reference.behind");

  private final String metricName;

  Metric(String metricName) {
    this.metricName = metricName;
  }

  /** The name in Micrometer's form; Prometheus shows dots as underscores. */
  public String metricName() {
    return metricName;
  }
}
