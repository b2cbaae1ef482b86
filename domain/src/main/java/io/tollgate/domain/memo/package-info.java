/** Answers kept for speed. */
package io.tollgate.domain.memo;
