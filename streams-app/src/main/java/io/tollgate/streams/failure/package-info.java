/** Failure handling: a dead letter, a replay, or the end of the application. */
package io.tollgate.streams.failure;
