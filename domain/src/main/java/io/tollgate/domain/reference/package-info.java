/** Reference data: its tables, rows and versions. */
package io.tollgate.domain.reference;
