package io.tollgate.ops.postgres;

/** The database does not answer or refuses. One line that says why. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
