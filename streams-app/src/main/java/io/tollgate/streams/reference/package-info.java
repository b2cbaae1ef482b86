/** Reference data from its topics to the active snapshot. */
package io.tollgate.streams.reference;
