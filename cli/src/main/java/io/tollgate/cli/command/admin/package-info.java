/** Commands that set up an installation: topics, schemas, reference data. */
package io.tollgate.cli.command.admin;
