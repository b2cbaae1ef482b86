package io.tollgate.domain.matching.index;

/**
 * A name that was found.
 *
 * @param name its position
 * @param score in millionths, under 1,000,000
 */
public record Hit(int name, int score) {}
