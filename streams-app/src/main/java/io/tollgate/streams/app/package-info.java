/** The application's life cycle: connects its parts, starts and stops them. */
package io.tollgate.streams.app;
