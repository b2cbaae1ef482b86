package io.tollgate.producer.edge;

/** Who has to give a field. */
public enum Need {
  /** What the shipment is: every event and every question about a shipment has it. */
  ALWAYS,
  /** Which message about the shipment it is: every event has it; a question may leave it out. */
  EVENT,
  /** The buyer has it, as {@link io.tollgate.domain.shipment.Party} checks; others may not. */
  BUYER,
  /** May be blank or left out everywhere. */
  OPTIONAL
}
