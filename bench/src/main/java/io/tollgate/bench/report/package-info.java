/** The result of a measurement, as a text table and as JSON for programs. */
package io.tollgate.bench.report;
