/** The steps of a decision one by one, in nanoseconds and bytes, measured by JMH. */
package io.tollgate.bench.micro;
