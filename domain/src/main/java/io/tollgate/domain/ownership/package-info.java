/** Who owns whom, and what is blocked because of its owners. */
package io.tollgate.domain.ownership;
