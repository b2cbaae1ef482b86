/** What docker-compose.yml would start, checked and tried. */
package io.tollgate.cli.compose;
