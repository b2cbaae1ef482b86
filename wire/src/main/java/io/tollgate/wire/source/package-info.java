/** Where an event came from, as it travels with it. */
package io.tollgate.wire.source;
