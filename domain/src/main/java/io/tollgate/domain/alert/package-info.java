/** Alerts for compliance officers, and the re-screening that raises them. */
package io.tollgate.domain.alert;
