/** Measures the speed of the whole job, compared with the limit of the log and with a rival. */
package io.tollgate.bench.pipeline;
