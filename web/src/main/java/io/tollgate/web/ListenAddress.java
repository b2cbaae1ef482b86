package io.tollgate.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a server listens, and the host names that requests may use. A page of another site can make
 * a browser send a request to this server, but not with one of these names in its Host header.
 *
 * @param host the address to listen on
 * @param port 0 for a free port
 * @param names more host names than those of the loopback address, such as {@code ops}; case is
 *     ignored
 */
public record ListenAddress(String host, int port, Set<String> names) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> OWN = Set.of(LOOPBACK, "localhost", "[::1]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,253}|\\[[0-9A-Fa-f:.]+]");
  private static final String ANY = "0.0.0.0";
  private static final Pattern IP = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one of them is not a host name
   */
  public ListenAddress {
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is not a host name; write it without scheme and port, such as ops");
      }
    }
    names = names.stream().map(ListenAddress::lower).collect(Collectors.toUnmodifiableSet());
  }

  /** An address that allows only the loopback host names. */
  public static ListenAddress of(String host, int port) {
    return new ListenAddress(host, port, Set.of());
  }

  /** The loopback address, which only this machine reaches. */
  public static ListenAddress onLoopback(int port) {
    return of(LOOPBACK, port);
  }

  /** Whether only this machine reaches an address. */
  public static boolean isLoopback(String host) {
    return OWN.contains(lower(host)) || host.equals("::1");
  }

  /** Whether a request's Host header names this server; a port at its end is ignored. */
  boolean isNamed(String hostHeader) {
    String name = hostOf(hostHeader);
    return OWN.contains(name) || names.contains(name);
  }

  /**
   * Whether a request's Host header is a name of this server or an IP address. No site can point an
   * IP address to another server, because it needs no name server.
   */
  boolean isNamedOrNumbered(String hostHeader) {
    String name = hostOf(hostHeader);
    return isNamed(hostHeader) || (IP.matcher(name).matches() && !name.equals(ANY));
  }

  /** Why a Host header is refused; the fix is the option or setting that allows names. */
  static String refusalOf(String hostHeader, String fix) {
    String name = hostOf(hostHeader);
    return NAME.matcher(name).matches()
        ? "Host '%s' is not allowed; add %s %s".formatted(name, fix, name)
        : "the Host header '%s' is not a host name".formatted(name);
  }

  private static String hostOf(String hostHeader) {
    return lower(PORT.matcher(hostHeader).replaceFirst(""));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
