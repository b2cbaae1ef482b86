/** Scores two readings of names, and explains the score by pairs of words. */
package io.tollgate.domain.matching.score;
