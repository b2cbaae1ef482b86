/** The life of the application: wires the parts, starts them, and stops them. */
package io.tollgate.streams.app;
