/** Progress of long tasks: a bar on a terminal, plain lines elsewhere. */
package io.tollgate.cli.progress;
