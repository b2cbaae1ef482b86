/** Finds the few names of a list that can match a name, without missing any. */
package io.tollgate.domain.matching.index;
