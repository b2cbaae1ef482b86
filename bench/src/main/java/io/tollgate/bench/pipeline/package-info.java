/** How fast the whole job is, beside the log's own limit and beside a rival. */
package io.tollgate.bench.pipeline;
