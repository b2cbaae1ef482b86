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
 * Whom to trust, and whom to be, over TLS.
 *
 * @param trustStore whose certificates are trusted; empty: those that the JDK trusts
 * @param keyStore the client's own certificate; empty: none
 */
public record Tls(Optional<Store> trustStore, Optional<Store> keyStore) {
  private static final String PREFIX = "schema.registry.ssl.";

  /**
   * A file of keys or certificates.
   *
   * @param keyPassword of the key itself, which often has the store's
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

    /** A password is never shown. */
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
   * The context that an HTTP client takes.
   *
   * @throws IllegalArgumentException if a store cannot be opened
   */
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(), trustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the TLS settings cannot be used: " + e.getMessage(), e);
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
