/** Names screened without a broker: one by one with the reasons, or many from a file. */
package io.tollgate.cli.screening;
