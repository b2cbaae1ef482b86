/** Commands for operations: lag, console, doctor, dead letters. */
package io.tollgate.cli.command.ops;
