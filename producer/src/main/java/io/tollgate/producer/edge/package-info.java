/**
 * The fields of a shipment event as texts: their names, lexical forms, and where they are required.
 * All input formats (CSV files, JSON objects) use this table.
 */
package io.tollgate.producer.edge;
