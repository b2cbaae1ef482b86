/** The start and the end of the process. */
package io.tollgate.cli;
