/** Measures the accuracy and speed of screening. */
package io.tollgate.bench.screening;
