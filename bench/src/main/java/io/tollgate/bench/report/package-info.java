/** The result of a measurement: as a table for people, and as JSON for whatever draws it. */
package io.tollgate.bench.report;
