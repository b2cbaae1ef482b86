/** CSV files of shipments: one row per line of an event. */
package io.tollgate.producer.edge.csv;
