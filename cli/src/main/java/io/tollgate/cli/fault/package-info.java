/** Faults that end a command, and their exit codes. */
package io.tollgate.cli.fault;
