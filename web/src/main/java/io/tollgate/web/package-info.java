/** One way to start an HTTP server, for every process that has one. */
package io.tollgate.web;
