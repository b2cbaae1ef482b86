/** Commands that set an installation up: topics, schemas, reference data. */
package io.tollgate.cli.command.admin;
