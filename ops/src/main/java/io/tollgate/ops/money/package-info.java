/** Lag in money: what is published and not yet decided. */
package io.tollgate.ops.money;
