package io.tollgate.ops.cluster;

/** The cluster does not answer, or refuses. The message is one line. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
