/** Topics as whole things: made as the catalogue says, and read from their beginning. */
package io.tollgate.wire.topic;
