/** The commands that measure Tollgate. */
package io.tollgate.bench;
