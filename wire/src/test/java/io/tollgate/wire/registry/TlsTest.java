package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.wire.registry.Tls.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry over TLS, with keys made by the JDK's keytool. */
class TlsTest {
  private static final Schema TEXT = SchemaBuilder.record("a.Text").fields().endRecord();
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private static SSLContext serverContext;

  @BeforeAll
  static void makeKeys() throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=registry",
        "-ext",
        "san=ip:127.0.0.1",
        "-validity",
        "2",
        "-keystore",
        file("server.p12"));
    keytool("-exportcert", "-alias", "server", "-keystore", file("server.p12"), "-file", file("c"));
    keytool("-importcert", "-noprompt", "-file", file("c"), "-keystore", file("trust.p12"));
    Store keys = new Store(folder.resolve("server.p12"), PASSWORD, PASSWORD, "PKCS12");
    serverContext = new Tls(Optional.empty(), Optional.of(keys)).context();
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    ProcessBuilder process = new ProcessBuilder(tool.toString());
    process.command().addAll(List.of(arguments));
    process.command().addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Path log = folder.resolve("keytool.log");
    int exit = process.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertThat(exit).as("keytool, see " + log).isZero();
  }

  @Test
  void shouldConnectToAServerWhoseCertificateIsInTheTrustStore() throws IOException {
    try (FakeRegistry server = FakeRegistry.startTls(serverContext)) {
      RegistrySettings settings =
          RegistrySettings.of(
              Map.of(
                  "schema.registry.url",
                  server.url(),
                  "schema.registry.ssl.truststore.location",
                  file("trust.p12"),
                  "schema.registry.ssl.truststore.password",
                  PASSWORD,
                  "schema.registry.ssl.truststore.type",
                  "PKCS12"));

      assertThat(new HttpSchemaRegistry(settings).register("t-value", TEXT)).isEqualTo(1);
    }
  }

  @Test
  void shouldRefuseAnUntrustedServerWithoutARetryAndNameTheFix() throws IOException {
    try (FakeRegistry server = FakeRegistry.startTls(serverContext)) {
      HttpSchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));

      assertThatThrownBy(() -> registry.register("t-value", TEXT))
          .isInstanceOf(RegistryException.class)
          .hasMessageStartingWith(
              "the certificate of the schema registry at " + server.url() + " is not trusted (")
          .hasMessageEndingWith(
              "; set schema.registry.ssl.truststore.location to a trust store that contains it");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void shouldNameAStoreThatCannotBeOpenedButNotItsPassword() {
    Map<String, String> settings =
        Map.of(
            "schema.registry.url",
            "https://127.0.0.1:1",
            "schema.registry.ssl.truststore.location",
            file("trust.p12"),
            "schema.registry.ssl.truststore.password",
            "not-" + PASSWORD);

    assertThatThrownBy(() -> new HttpSchemaRegistry(RegistrySettings.of(settings)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PKCS12 store " + file("trust.p12") + " cannot be opened (")
        .message()
        .doesNotContain(PASSWORD)
        .hasLineCount(1);
  }

  @Test
  void shouldShowTheServerItsOwnCertificate() throws IOException {
    try (FakeRegistry server = FakeRegistry.startMutualTls(mutualContext())) {
      Map<String, String> trust =
          Map.of(
              "schema.registry.url", server.url(),
              "schema.registry.ssl.truststore.location", file("trust.p12"),
              "schema.registry.ssl.truststore.password", PASSWORD);
      Map<String, String> both =
          Map.of(
              "schema.registry.url", server.url(),
              "schema.registry.ssl.truststore.location", file("trust.p12"),
              "schema.registry.ssl.truststore.password", PASSWORD,
              "schema.registry.ssl.keystore.location", file("server.p12"),
              "schema.registry.ssl.keystore.password", PASSWORD);

      assertThat(new HttpSchemaRegistry(RegistrySettings.of(both)).register("t-value", TEXT))
          .isEqualTo(1);
      assertThatThrownBy(
              () ->
                  new HttpSchemaRegistry(
                          RegistrySettings.of(trust).patience(Duration.ofSeconds(60), 1))
                      .register("t-value", TEXT))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  private static SSLContext mutualContext() {
    Store keys = new Store(folder.resolve("server.p12"), PASSWORD, PASSWORD, "PKCS12");
    Store trust = new Store(folder.resolve("trust.p12"), PASSWORD, PASSWORD, "PKCS12");
    return new Tls(Optional.of(trust), Optional.of(keys)).context();
  }
}
