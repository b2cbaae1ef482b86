package io.tollgate.catalogue;

/** The state stores of the topology. */
public enum Store {
  /** By shipment: its state. Also an index of the HELD shipments. */
  SHIPMENTS("shipments"),
  /** By shipment and event id: accepted events that do not fit into the shipment's state. */
  SEEN_EVENTS("seen-events"),
  /** The progress of re-screening and recounting, and the alerts raised for each shipment. */
  LOOK_BACK("look-back"),
  /** By bucket: the subtotal of one partition's shipments. */
  SUBTOTALS("subtotals"),
  /** By bucket: every partition's subtotal. */
  TOTALS("totals"),
  /** By shipment: how much it uses of quotas. */
  USES("uses"),
  /** By quota: how much one partition's shipments use of it. */
  USAGE_SUBTOTALS("usage-subtotals"),
  /** By quota: how much each partition's shipments use of it. */
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
