/** What ops tells over HTTP: metrics, health and the console. Read-only. */
package io.tollgate.ops.http;
