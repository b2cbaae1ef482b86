/** All that the topics say of one shipment, from event to cent. */
package io.tollgate.compliance.story;
