/** The application's settings, read from flags, environment and a file. */
package io.tollgate.streams.config;
