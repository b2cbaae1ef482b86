/** The rules that hold or block a shipment, in the order of semantics, section 3, step 6. */
package io.tollgate.domain.screening;
