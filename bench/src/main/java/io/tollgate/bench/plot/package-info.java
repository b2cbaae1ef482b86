/** Draws charts of results as PNG. */
package io.tollgate.bench.plot;
