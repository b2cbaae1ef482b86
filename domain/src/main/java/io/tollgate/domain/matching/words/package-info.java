/** The words that organisations' names are made of, from tables beside the classes. */
package io.tollgate.domain.matching.words;
