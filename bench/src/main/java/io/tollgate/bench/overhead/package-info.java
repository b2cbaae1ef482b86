/** What watching costs. */
package io.tollgate.bench.overhead;
