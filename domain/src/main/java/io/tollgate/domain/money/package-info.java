/** Money: rates, revenue, levy, and the only two methods that round an amount. */
package io.tollgate.domain.money;
