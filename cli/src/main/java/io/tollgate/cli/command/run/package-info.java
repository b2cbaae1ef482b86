/** Commands that run the pipeline, or feed it. */
package io.tollgate.cli.command.run;
