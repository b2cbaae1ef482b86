/** Money: rates, revenue, levy, and the two places where an amount is rounded. */
package io.tollgate.domain.money;
