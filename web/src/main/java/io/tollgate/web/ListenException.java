package io.tollgate.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.stream.Stream;

/** A server cannot listen on its address. The message is one line with reason and fix. */
public final class ListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private ListenException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The reason why an address could not be bound. */
  static ListenException of(ListenAddress address, Throwable cause) {
    return new ListenException(reason(address, cause), cause);
  }

  private static String reason(ListenAddress address, Throwable cause) {
    if (!isOfThisMachine(address.host())) {
      return "'%s' is not an address of this machine; choose another with --http-host"
          .formatted(address.host());
    }
    if (isDenied(cause)) {
      return "port %d needs administrator rights; choose %d or higher with --http-port"
          .formatted(address.port(), FIRST_UNPRIVILEGED_PORT);
    }
    return "port %d is in use; stop what listens there or choose another with --http-port"
        .formatted(address.port());
  }

  /** The JDK throws the same exception for a denied port and for a used one; messages differ. */
  private static boolean isDenied(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> String.valueOf(one.getMessage()).contains("Permission denied"));
  }

  private static boolean isOfThisMachine(String host) {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
