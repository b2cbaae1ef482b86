/** What the application tells over HTTP. */
package io.tollgate.streams.http;
