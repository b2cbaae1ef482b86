/** Fixes of faults. Commands and services turn a fix into advice. */
package io.tollgate.wire.fault;
