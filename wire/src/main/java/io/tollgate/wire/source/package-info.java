/** The file and rows of an event, in a record header. */
package io.tollgate.wire.source;
