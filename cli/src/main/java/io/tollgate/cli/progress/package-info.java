/** How far something long has come: a bar on a terminal, plain lines elsewhere. */
package io.tollgate.cli.progress;
