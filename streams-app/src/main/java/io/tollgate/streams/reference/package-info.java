/** Reference data from its topics to the snapshot in force. */
package io.tollgate.streams.reference;
