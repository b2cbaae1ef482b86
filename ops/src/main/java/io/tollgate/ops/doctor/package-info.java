/** What has to be right about a cluster before go-live: pure checks of what was read. */
package io.tollgate.ops.doctor;
