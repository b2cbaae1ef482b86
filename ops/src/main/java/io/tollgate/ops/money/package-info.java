/** Lag in money: the value of events that are published and not yet decided. */
package io.tollgate.ops.money;
