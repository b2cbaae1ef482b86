/** Reads a name into words, in each way that it can be meant. */
package io.tollgate.domain.matching.reading;
