/** The HTTP server that all processes use. */
package io.tollgate.web;
