/** Shipments as JSON objects, with the field names of the event's schema. */
package io.tollgate.producer.edge.json;
