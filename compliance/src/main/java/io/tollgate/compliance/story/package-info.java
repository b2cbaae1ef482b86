/** The story of one shipment: all its records, from event to revenue. */
package io.tollgate.compliance.story;
