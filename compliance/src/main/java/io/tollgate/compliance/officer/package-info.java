/** Officers' keys. */
package io.tollgate.compliance.officer;
