/** The form of dead letters that refer to a record instead of having all of its bytes. */
package io.tollgate.wire.deadletter;
