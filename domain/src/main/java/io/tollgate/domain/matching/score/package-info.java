/** How well two readings agree, and what each pair of words gave or took. */
package io.tollgate.domain.matching.score;
