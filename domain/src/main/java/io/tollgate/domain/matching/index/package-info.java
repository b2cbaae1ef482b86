/** Finds the few names of a list that can agree with a name, and loses none that does. */
package io.tollgate.domain.matching.index;
