package io.tollgate.domain.matching.index;

/**
 * A name that a search found.
 *
 * @param name the name's position in the index
 * @param score in millionths, under 1,000,000
 */
public record Hit(int name, int score) {}
