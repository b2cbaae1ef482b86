/** The edge towards ERP systems: files in, events out. */
package io.tollgate.producer;
