/** Charts of results, as SVG. */
package io.tollgate.bench.plot;
