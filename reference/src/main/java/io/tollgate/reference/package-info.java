/** Reference data from its directory of files. */
package io.tollgate.reference;
