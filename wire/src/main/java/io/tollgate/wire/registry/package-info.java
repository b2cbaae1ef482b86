/** A client for schema registries with Confluent's REST API. */
package io.tollgate.wire.registry;
