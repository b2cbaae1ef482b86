/** The text of a shipment's story. */
package io.tollgate.cli.compliance;
