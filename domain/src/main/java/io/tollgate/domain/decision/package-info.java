/** The heart: what is decided about each event, and what that changes. */
package io.tollgate.domain.decision;
