/** The owners of parties, and the parties that are blocked because of their owners. */
package io.tollgate.domain.ownership;
