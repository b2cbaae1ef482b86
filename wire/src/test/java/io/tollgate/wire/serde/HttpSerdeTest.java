package io.tollgate.wire.serde;

import io.tollgate.wire.registry.FakeRegistry;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Tollgate's serde, configured by settings, with a registry over HTTP. */
class HttpSerdeTest extends SerdeContract {
  private final FakeRegistry server;

  HttpSerdeTest() throws IOException {
    server = FakeRegistry.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected SchemaRegistry registry() {
    return new HttpSchemaRegistry(RegistrySettings.at(server.url()));
  }

  @Override
  protected WireSerdes serdes(boolean autoRegister) {
    return WireSerdes.configured(
        Map.of("schema.registry.url", server.url(), "auto.register.schemas", autoRegister));
  }
}
