/** What a cleared shipment counts for, what is posted for it, and the totals of a quarter. */
package io.tollgate.domain.levy;
