/** Names and watchlists: which entry a name meets, and how well. */
package io.tollgate.domain.screening;
