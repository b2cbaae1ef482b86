/** A name as the words that it is made of, in each way that it can be read. */
package io.tollgate.domain.matching.reading;
