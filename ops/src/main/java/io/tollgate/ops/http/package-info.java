/** The HTTP server of ops: console, its actions, metrics and health. */
package io.tollgate.ops.http;
