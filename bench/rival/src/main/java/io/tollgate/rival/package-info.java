/** Tollgate's job on Apache Flink, so that the two can be measured side by side. */
package io.tollgate.rival;
