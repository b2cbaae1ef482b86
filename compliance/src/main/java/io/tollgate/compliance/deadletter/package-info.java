/** Records that could not be decided. */
package io.tollgate.compliance.deadletter;
