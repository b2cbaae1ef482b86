/** Lag as text for people and as JSON for machines. */
package io.tollgate.ops.report;
