/** A bounded cache of function results. */
package io.tollgate.domain.memo;
