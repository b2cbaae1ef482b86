/** Measures Tollgate: the commands. */
package io.tollgate.bench;
