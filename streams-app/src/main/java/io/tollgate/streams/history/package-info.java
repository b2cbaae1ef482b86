/** Reads past events again from the shipments topic. */
package io.tollgate.streams.history;
