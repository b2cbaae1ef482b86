/** Where the process starts and ends. */
package io.tollgate.cli;
