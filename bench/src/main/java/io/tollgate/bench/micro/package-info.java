/** Measures the single steps of a decision with JMH, in nanoseconds and bytes. */
package io.tollgate.bench.micro;
