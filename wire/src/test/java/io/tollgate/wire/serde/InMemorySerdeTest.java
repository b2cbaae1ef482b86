package io.tollgate.wire.serde;

import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.registry.SchemaRegistry;

/** Tollgate's serde with a registry in memory, as in the tests of the topology. */
class InMemorySerdeTest extends SerdeContract {
  private final SchemaRegistry registry = new InMemorySchemaRegistry();

  @Override
  protected SchemaRegistry registry() {
    return registry;
  }

  @Override
  protected WireSerdes serdes(boolean autoRegister) {
    return WireSerdes.of(registry, autoRegister);
  }
}
