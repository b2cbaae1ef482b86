/** The interface to ERP systems: reads files and publishes events. */
package io.tollgate.producer;
