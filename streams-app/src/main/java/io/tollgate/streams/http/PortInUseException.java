package io.tollgate.streams.http;

/** Another process listens where this one is to; one line with the mend. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortInUseException(String host, int port, Throwable cause) {
    super("port " + port + " on " + host + " is in use; choose another with --http-port", cause);
  }
}
