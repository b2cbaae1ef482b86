/** Tests of docker-compose.yml and of the cluster that it describes. */
package io.tollgate.cli.compose;
