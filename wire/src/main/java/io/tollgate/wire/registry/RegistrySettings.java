package io.tollgate.wire.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The connection to the registry.
 *
 * @param urls addresses, tried in order until one answers
 * @param userInfo {@code user:password} for basic authentication
 * @param tls trust store and key store; empty for the JDK's defaults
 * @param timeout maximum duration of one request
 * @param tries number of tries per address
 */
public record RegistrySettings(
    List<URI> urls, Optional<String> userInfo, Optional<Tls> tls, Duration timeout, int tries) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int TRIES = 5;
  private static final String URL = "schema.registry.url";
  private static final String SOURCE = "basic.auth.credentials.source";
  private static final String USER_INFO = "basic.auth.user.info";

  public RegistrySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException(URL + " has no address");
    }
    if (tries < 1 || timeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "the registry client needs at least 1 try and a timeout of at least 1 ms");
    }
  }

  /** Settings that contain only the address. */
  public static RegistrySettings at(String url) {
    return of(Map.of(URL, url));
  }

  /**
   * Reads settings with the names that Confluent's serializers use.
   *
   * @throws IllegalArgumentException if a setting is missing or invalid; the message names its key
   */
  public static RegistrySettings of(Map<String, ?> settings) {
    List<URI> urls =
        Arrays.stream(joined(settings.get(URL)).split(",")).map(RegistrySettings::address).toList();
    return new RegistrySettings(
        urls.stream().map(RegistrySettings::withoutUser).toList(),
        userInfo(settings, urls),
        Tls.of(settings),
        TIMEOUT,
        TRIES);
  }

  /** The same settings with another timeout and number of tries. */
  public RegistrySettings patience(Duration newTimeout, int newTries) {
    return new RegistrySettings(urls, userInfo, tls, newTimeout, newTries);
  }

  private static String joined(Object urls) {
    String text =
        urls instanceof Collection<?> several
            ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
            : urls == null ? "" : urls.toString();
    if (text.isBlank()) {
      throw new IllegalArgumentException(URL + " is not set");
    }
    return text;
  }

  /**
   * Follows Confluent's rule: user and password come from {@code basic.auth.user.info} if it is set
   * and the source is not URL, else from the address.
   */
  private static Optional<String> userInfo(Map<String, ?> settings, List<URI> urls) {
    Optional<String> set = Optional.ofNullable(settings.get(USER_INFO)).map(Object::toString);
    Object source = settings.get(SOURCE);
    if (source != null && !List.of("URL", "USER_INFO").contains(source.toString())) {
      throw new IllegalArgumentException(
          SOURCE + " has to be USER_INFO or URL, not '" + source + "'");
    }
    if ("USER_INFO".equals(String.valueOf(source)) && set.isEmpty()) {
      throw new IllegalArgumentException(
          SOURCE + " is USER_INFO, but " + USER_INFO + " is not set");
    }
    return set.isPresent() && !"URL".equals(String.valueOf(source))
        ? set
        : urls.stream().map(URI::getUserInfo).filter(user -> user != null).findFirst();
  }

  private static URI address(String text) {
    String trimmed = text.trim().replaceAll("/+$", "");
    try {
      URI uri = new URI(trimmed);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(notAnAddress(trimmed), e);
    }
    throw new IllegalArgumentException(notAnAddress(trimmed));
  }

  /** Removes user and password, because messages show the address. */
  private static URI withoutUser(URI url) {
    return url.getRawUserInfo() == null
        ? url
        : URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
  }

  private static String notAnAddress(String text) {
    return URL + " has to be an address such as http://127.0.0.1:8081, not '" + text + "'";
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "registry at " + urls + (userInfo.isPresent() ? " with user and password" : "");
  }
}
