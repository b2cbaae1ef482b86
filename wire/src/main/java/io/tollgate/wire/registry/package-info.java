/** The schema registry, through the REST API that Confluent's has and others offer too. */
package io.tollgate.wire.registry;
