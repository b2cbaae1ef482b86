package io.tollgate.wire.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trust store and key store for TLS.
 *
 * @param trustStore the trusted certificates; empty for those that the JDK trusts
 * @param keyStore the client's certificate; empty for none
 */
public record Tls(Optional<Store> trustStore, Optional<Store> keyStore) {
  private static final String PREFIX = "schema.registry.ssl.";

  /**
   * A file of keys or certificates.
   *
   * @param keyPassword password of the key, often the same as that of the store
   * @param type such as PKCS12 or JKS
   */
  public record Store(Path file, String password, String keyPassword, String type) {
    KeyStore open() {
      try (InputStream bytes = Files.newInputStream(file)) {
        KeyStore store = KeyStore.getInstance(type);
        store.load(bytes, password.toCharArray());
        return store;
      } catch (IOException | GeneralSecurityException e) {
        throw new IllegalArgumentException(
            "%s cannot be opened (%s: %s); check schema.registry.ssl.*"
                .formatted(this, e.getClass().getSimpleName(), e.getMessage()),
            e);
      }
    }

    /** Hides the password. */
    @Override
    public String toString() {
      return type + " store " + file;
    }
  }

  static Optional<Tls> of(Map<String, ?> settings) {
    Tls tls = new Tls(store(settings, "truststore"), store(settings, "keystore"));
    return tls.trustStore.isEmpty() && tls.keyStore.isEmpty() ? Optional.empty() : Optional.of(tls);
  }

  private static Optional<Store> store(Map<String, ?> settings, String name) {
    String password = text(settings, name + ".password").orElse("");
    return text(settings, name + ".location")
        .map(
            file ->
                new Store(
                    Path.of(file),
                    password,
                    text(settings, "key.password").orElse(password),
                    text(settings, name + ".type").orElse("PKCS12")));
  }

  private static Optional<String> text(Map<String, ?> settings, String key) {
    return Optional.ofNullable(settings.get(PREFIX + key)).map(Object::toString);
  }

  /**
   * The SSL context for an HTTP client.
   *
   * @throws IllegalArgumentException if a store cannot be opened
   */
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(), trustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the TLS settings schema.registry.ssl.* cannot be used: " + e.getMessage(), e);
    }
  }

  private KeyManager[] keyManagers() throws GeneralSecurityException {
    if (keyStore.isEmpty()) {
      return null;
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keyStore.get().open(), keyStore.get().keyPassword().toCharArray());
    return factory.getKeyManagers();
  }

  private TrustManager[] trustManagers() throws GeneralSecurityException {
    if (trustStore.isEmpty()) {
      return null;
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trustStore.get().open());
    return factory.getTrustManagers();
  }
}
