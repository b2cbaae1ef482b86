package io.tollgate.ops.http;

/** Another process listens where the console is to; one line with the mend. */
public final class OpsPortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpsPortException(Listening listening, Throwable cause) {
    super(
        "%s:%d cannot be listened on, it is in use or no address of this machine; "
                .formatted(listening.host(), listening.port())
            + "choose another with --http-port or --http-host",
        cause);
  }
}
