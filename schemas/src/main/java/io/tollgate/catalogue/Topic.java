package io.tollgate.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The topics that Tollgate reads and writes, with the settings for creating them. The names are
 * part of the interface to other systems (semantics, section 6).
 */
public enum Topic {
  /** In: shipment events, key = shipment_id. */
  SHIPMENTS("tollgate.shipments.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out: levy-due records, key = shipment_id. */
  LEVY_DUE("tollgate.levy-due.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out: the quarterly table, key = bucket. */
  QUARTERLY_REVENUE("tollgate.quarterly-revenue.v1", Spread.WIDE, Keep.LATEST),
  /** Out: one decision per event, key = shipment_id. */
  DECISIONS("tollgate.decisions.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out: dead letters, as raw bytes with the cause in headers. */
  SHIPMENTS_DLQ("tollgate.shipments.dlq.v1", Spread.WIDE, Keep.FOR_EVER),
  /** In: officers' signed decisions, key = shipment_id. */
  OFFICER_DECISIONS("tollgate.officer-decisions.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out: one outcome per officer's decision, key = shipment_id. */
  OFFICER_OUTCOMES("tollgate.officer-outcomes.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out: alerts for compliance, key = shipment_id. */
  SCREENING_ALERTS("tollgate.screening-alerts.v1", Spread.WIDE, Keep.FOR_EVER),
  /** Out and in: how much all shipments together use of licences and caps, key = kind/id. */
  USAGE("tollgate.usage.v1", Spread.WIDE, Keep.LATEST),
  /** The register of officers and their public keys, one entry per record, key = officer_id. */
  OFFICERS("tollgate.officers.v1", Spread.SINGLE, Keep.FOR_EVER),

  /** Versions of exporters.csv, one row per record, key = version. */
  REF_EXPORTERS("tollgate.ref.exporters.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of products.csv. */
  REF_PRODUCTS("tollgate.ref.products.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of levy-rates.csv. */
  REF_LEVY_RATES("tollgate.ref.levy-rates.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of fx-rates.csv. */
  REF_FX_RATES("tollgate.ref.fx-rates.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of parties.csv. */
  REF_PARTIES("tollgate.ref.parties.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of watchlist.csv. */
  REF_WATCHLIST("tollgate.ref.watchlist.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of policy.json. */
  REF_POLICY("tollgate.ref.policy.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of owners.csv. */
  REF_OWNERS("tollgate.ref.owners.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of not-same.csv. */
  REF_NOT_SAME("tollgate.ref.not-same.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Versions of licences.csv. */
  REF_LICENCES("tollgate.ref.licences.v1", Spread.SINGLE, Keep.FOR_EVER),
  /** Manifests: one per version of the reference data, written after all its tables. */
  REF_MANIFEST("tollgate.ref.manifest.v1", Spread.SINGLE, Keep.FOR_EVER);

  /** How many partitions a topic has. */
  public enum Spread {
    /** As many partitions as the installation configures. */
    WIDE,
    /** One partition, so that records are read in the order of writing. */
    SINGLE
  }

  /** Which records are kept. */
  public enum Keep {
    /** All records: they are evidence, which must be kept for at least 5 years. */
    FOR_EVER,
    /** The latest record of each key. */
    LATEST
  }

  /**
   * The largest record batch of a topic that Tollgate writes, in bytes. The largest record of all
   * is a quarter of subtotals with a bucket for every class and country.
   */
  public static final int RESULT_BYTES = 8 * 1024 * 1024;

  /**
   * The largest record batch of a topic that others write: Kafka's default, in bytes. An event may
   * take half of it.
   */
  public static final int INPUT_BYTES = 1_048_588;

  private final String baseName;
  private final Spread spread;
  private final Keep keep;

  Topic(String baseName, Spread spread, Keep keep) {
    this.baseName = baseName;
    this.spread = spread;
    this.keep = keep;
  }

  /** The name without a prefix; see {@link Namespace#topic}. */
  public String baseName() {
    return baseName;
  }

  /** The topic's number of partitions, if {@link Spread#WIDE} topics have {@code wide}. */
  public int partitions(int wide) {
    return spread == Spread.SINGLE ? 1 : wide;
  }

  /** The least {@code max.message.bytes} of the topic. */
  public int recordBytes() {
    return switch (this) {
      case LEVY_DUE,
          QUARTERLY_REVENUE,
          DECISIONS,
          SHIPMENTS_DLQ,
          OFFICER_OUTCOMES,
          SCREENING_ALERTS,
          USAGE ->
          RESULT_BYTES;
      default -> INPUT_BYTES;
    };
  }

  /** The settings with which the topic is created: {@link #settings} and its largest record. */
  public Map<String, String> creation() {
    Map<String, String> creation = settings();
    creation.put("max.message.bytes", Integer.toString(recordBytes()));
    return creation;
  }

  /** The topic's settings that have to be exactly so, by Kafka's names. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cleanup.policy", keep == Keep.LATEST ? "compact" : "delete");
    if (keep == Keep.FOR_EVER) {
      settings.put("retention.ms", "-1");
      settings.put("retention.bytes", "-1");
    }
    return settings;
  }
}
