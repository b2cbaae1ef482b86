/** The application's HTTP endpoints. */
package io.tollgate.streams.http;
