/** What the measurements of Tollgate alone share: an installation, its input, how far it is. */
package io.tollgate.bench.bed;
