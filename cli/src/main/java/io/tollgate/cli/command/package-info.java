/** The commands: each reads its options, calls what does the work, and prints. */
package io.tollgate.cli.command;
