/** Options that several commands share. */
package io.tollgate.cli.option;
