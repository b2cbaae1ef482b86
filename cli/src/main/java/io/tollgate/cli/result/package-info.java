/** The results of a run: collected until they are complete, sorted, written and summed up. */
package io.tollgate.cli.result;
