package io.tollgate.ops.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the console listens, and under which names it lets itself be asked for. A page of another
 * site can have a browser ask here, but not under one of these names.
 *
 * @param host the address to listen on
 * @param port 0: a free one
 * @param names names of hosts beside this machine's own, such as {@code ops}; case does not count
 */
public record Listening(String host, int port, Set<String> names) {
  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> OWN = Set.of(LOOPBACK, "localhost", "[::1]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,253}|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  public Listening {
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is no host name; give it without scheme and port, such as ops");
      }
    }
    names = names.stream().map(Listening::lower).collect(Collectors.toUnmodifiableSet());
  }

  /** On this machine's own address, for this machine alone. */
  public static Listening onLoopback(int port) {
    return new Listening(LOOPBACK, port, Set.of());
  }

  /** Whether an address is reached from this machine only. */
  public static boolean isLoopback(String host) {
    return OWN.contains(lower(host)) || host.equals("::1");
  }

  /** Whether a request's Host header names this place; a port at its end does not count. */
  boolean isNamed(String hostHeader) {
    String name = lower(PORT.matcher(hostHeader).replaceFirst(""));
    return OWN.contains(name) || names.contains(name);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
