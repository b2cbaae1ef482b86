/** What ends a command early, and the exit code that it then has. */
package io.tollgate.cli.fault;
