/** Charts of results, drawn as SVG by hand. */
package io.tollgate.bench.plot;
