package io.tollgate.ops.cluster;

/** A cluster that does not answer, or refuses; one line. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
