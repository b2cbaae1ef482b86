package io.tollgate.catalogue;

/** The state stores of the topology. */
public enum Store {
  /** By shipment: what was seen, where it stands, what it accrued; and those that are HELD. */
  SHIPMENTS("shipments"),
  /** By shipment and event id: accepted events past those that the shipment's own state holds. */
  SEEN_EVENTS("seen-events"),
  /** How far re-screening and recounting have come, and the alerts raised for each shipment. */
  LOOK_BACK("look-back"),
  /** By bucket: what one partition's shipments count for. */
  SUBTOTALS("subtotals"),
  /** By bucket: every partition's subtotal. */
  TOTALS("totals"),
  /** By shipment: what it uses of quotas. */
  USES("uses"),
  /** By quota: what one partition's shipments use of it. */
  USAGE_SUBTOTALS("usage-subtotals"),
  /** By quota: what every partition's shipments use of it. */
  USAGE_TOTALS("usage-totals");

  private final String storeName;

  Store(String storeName) {
    this.storeName = storeName;
  }

  /** The name in the topology; its changelog topic is named after it. */
  public String storeName() {
    return storeName;
  }
}
