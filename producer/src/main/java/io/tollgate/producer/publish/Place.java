package io.tollgate.producer.publish;

/** Where in the shipments topic a published event lies. */
public record Place(int partition, long offset) {}
