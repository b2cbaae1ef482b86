/** Reference data: the tables that decide, as rows, as versions, and compiled for use. */
package io.tollgate.domain.reference;
