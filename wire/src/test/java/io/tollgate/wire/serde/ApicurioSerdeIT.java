package io.tollgate.wire.serde;

import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.SchemaRegistry;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tollgate's serde, configured by settings, with the embedded registry. */
@ExtendWith(SharedStackExtension.class)
class ApicurioSerdeIT extends SerdeContract {
  private final SharedStack stack;

  ApicurioSerdeIT(SharedStack stack) {
    this.stack = stack;
  }

  @Override
  protected SchemaRegistry registry() {
    return new HttpSchemaRegistry(RegistrySettings.at(stack.registryUrl()));
  }

  @Override
  protected WireSerdes serdes(boolean autoRegister) {
    return WireSerdes.configured(
        Map.of("schema.registry.url", stack.registryUrl(), "auto.register.schemas", autoRegister));
  }
}
