package io.tollgate.catalogue;

/** The operators of the topology, in the order of processing. */
public enum Step {
  READ_SHIPMENTS("read-shipments"),
  DECIDE_SHIPMENT("decide-shipment"),
  READ_OFFICER_DECISIONS("read-officer-decisions"),
  JUDGE_OFFICER_DECISION("judge-officer-decision"),
  WRITE_OFFICER_OUTCOMES("write-officer-outcomes"),
  TAKE_RULED_BY_OFFICERS("take-ruled-by-officers"),
  MERGE_RULED("merge-ruled"),
  WRITE_DECISIONS("write-decisions"),
  TAKE_LEVY_DUE("take-levy-due"),
  WRITE_LEVY_DUE("write-levy-due"),
  RAISE_ALERTS("raise-alerts"),
  WRITE_SCREENING_ALERTS("write-screening-alerts"),
  SUBTOTAL_REVENUE("subtotal-revenue"),
  REPARTITION_SUBTOTALS("subtotals-by-bucket"),
  TOTAL_QUARTER("total-quarter"),
  WRITE_QUARTERLY_REVENUE("write-quarterly-revenue"),
  COUNT_USAGE("count-usage"),
  REPARTITION_USAGE("usage-by-quota"),
  TOTAL_USAGE("total-usage"),
  WRITE_USAGE("write-usage"),
  TAKE_EXCESSES("take-excesses"),
  WRITE_EXCESSES("write-excesses");

  private final String stepName;

  Step(String stepName) {
    this.stepName = stepName;
  }

  /** The name in the topology and in the metrics of Kafka Streams. */
  public String stepName() {
    return stepName;
  }
}
