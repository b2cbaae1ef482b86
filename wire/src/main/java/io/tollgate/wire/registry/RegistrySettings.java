package io.tollgate.wire.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the registry is reached.
 *
 * @param urls tried in order until one answers
 * @param userInfo {@code user:password} for basic authentication
 * @param tls trust and key store; empty: the JDK's own
 * @param timeout how long one request may take
 * @param tries how often every address is tried before giving up
 */
public record RegistrySettings(
    List<URI> urls, Optional<String> userInfo, Optional<Tls> tls, Duration timeout, int tries) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int TRIES = 5;
  private static final String USER_INFO = "USER_INFO";

  public RegistrySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("schema.registry.url names no address");
    }
  }

  /** Without authentication, at one address. */
  public static RegistrySettings at(String url) {
    return of(Map.of("schema.registry.url", url));
  }

  /**
   * Reads the settings that Confluent's serializers take, by their names.
   *
   * @throws IllegalArgumentException naming the key, if one is missing or is not as it has to be
   */
  public static RegistrySettings of(Map<String, ?> settings) {
    Object urls = settings.get("schema.registry.url");
    if (urls == null || urls.toString().isBlank()) {
      throw new IllegalArgumentException("schema.registry.url is not set");
    }
    return new RegistrySettings(
        Arrays.stream(urls.toString().split(",")).map(RegistrySettings::address).toList(),
        userInfo(settings),
        Tls.of(settings),
        TIMEOUT,
        TRIES);
  }

  /** The same with other patience. */
  public RegistrySettings patience(Duration newTimeout, int newTries) {
    return new RegistrySettings(urls, userInfo, tls, newTimeout, newTries);
  }

  private static Optional<String> userInfo(Map<String, ?> settings) {
    return USER_INFO.equals(settings.get("basic.auth.credentials.source"))
        ? Optional.ofNullable(settings.get("basic.auth.user.info")).map(Object::toString)
        : Optional.empty();
  }

  private static URI address(String text) {
    String trimmed = text.trim();
    try {
      URI uri = new URI(trimmed.endsWith("/") ? trimmed.replaceAll("/+$", "") : trimmed);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(notAnAddress(trimmed), e);
    }
    throw new IllegalArgumentException(notAnAddress(trimmed));
  }

  private static String notAnAddress(String text) {
    return "schema.registry.url has to be an address such as http://127.0.0.1:8081, not '"
        + text
        + "'";
  }
}
