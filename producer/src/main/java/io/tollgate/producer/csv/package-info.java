/** Shipment events from and to CSV files. */
package io.tollgate.producer.csv;
