/** The settings of the application: one table of keys, read from flags, environment and a file. */
package io.tollgate.streams.config;
