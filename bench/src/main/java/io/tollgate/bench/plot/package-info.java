/** Draws charts of results as SVG, without a library. */
package io.tollgate.bench.plot;
