/** CSV files of shipments: one row a line of an event. */
package io.tollgate.producer.edge.csv;
