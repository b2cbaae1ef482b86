/** Parts that measurements of Tollgate share: an installation, its input and its progress. */
package io.tollgate.bench.bed;
