package io.tollgate.wire.registry;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;

/** Describes in one line why a request got no answer. */
final class NoAnswer {
  private NoAnswer() {}

  /**
   * A {@link RegistryException} if the server's certificate is not trusted, else a {@link
   * RegistryUnavailableException}.
   */
  static RuntimeException from(URI url, Throwable cause) {
    if (has(cause, CertificateException.class) || has(cause, CertPathBuilderException.class)) {
      return RegistryException.ofAccess(
          "the certificate of the schema registry at %s is not trusted (%s); set schema.registry.ssl.truststore.location to a trust store that contains it"
              .formatted(url, line(cause)),
          cause);
    }
    return new RegistryUnavailableException(
        "the schema registry at %s does not answer: %s".formatted(url, reason(cause)), cause);
  }

  private static String reason(Throwable cause) {
    if (has(cause, UnresolvedAddressException.class)) {
      return "no such host";
    }
    if (cause instanceof ConnectException) {
      return "no connection";
    }
    return cause instanceof HttpTimeoutException ? "time-out" : line(cause);
  }

  private static String line(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().lines().findFirst().get();
  }

  private static boolean has(Throwable error, Class<? extends Throwable> type) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause).anyMatch(type::isInstance);
  }
}
