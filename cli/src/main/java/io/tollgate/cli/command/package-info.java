/** The commands. Each reads its options, calls the code that does the work, and prints. */
package io.tollgate.cli.command;
