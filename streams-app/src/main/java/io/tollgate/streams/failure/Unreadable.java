package io.tollgate.streams.failure;

import io.tollgate.wire.state.UnreadableStateException;
import java.util.Optional;

/** Finds an {@link UnreadableStateException} among the causes of a Kafka Streams exception. */
final class Unreadable {
  private Unreadable() {}

  static Optional<UnreadableStateException> in(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableStateException unreadable) {
        return Optional.of(unreadable);
      }
    }
    return Optional.empty();
  }
}
