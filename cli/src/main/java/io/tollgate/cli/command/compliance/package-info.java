/** Commands for compliance officers: holds, keys, screening, watchlists. */
package io.tollgate.cli.command.compliance;
