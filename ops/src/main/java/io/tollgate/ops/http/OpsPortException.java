package io.tollgate.ops.http;

/** Another process listens where the console is to; one line with the mend. */
public final class OpsPortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpsPortException(int port, Throwable cause) {
    super("port " + port + " is in use; choose another with --http-port", cause);
  }
}
