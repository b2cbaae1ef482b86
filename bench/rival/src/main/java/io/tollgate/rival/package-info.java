/** Tollgate's job on Apache Flink, for comparing the two. */
package io.tollgate.rival;
