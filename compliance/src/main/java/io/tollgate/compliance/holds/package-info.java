/** Which shipments are on hold, since when, and who released first: pure, and asked everywhere. */
package io.tollgate.compliance.holds;
