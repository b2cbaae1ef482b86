/**
 * The fields of a shipment event as texts: their names, which of them an edge has to give, and
 * their lexical forms. Every edge (a CSV file, a JSON object) reads and writes events by this
 * table.
 */
package io.tollgate.producer.edge;
