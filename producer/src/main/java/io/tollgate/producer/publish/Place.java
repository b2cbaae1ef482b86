package io.tollgate.producer.publish;

/** The place of a published event in the shipments topic. */
public record Place(int partition, long offset) {}
