package io.tollgate.wire.serde;

import io.tollgate.testbed.LocalStack;
import io.tollgate.wire.fixture.LocalStackExtension;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.SchemaRegistry;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tollgate's serde, made from settings, with the embedded registry. */
@ExtendWith(LocalStackExtension.class)
class ApicurioSerdeIT extends SerdeContract {
  private final LocalStack stack;

  ApicurioSerdeIT(LocalStack stack) {
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
