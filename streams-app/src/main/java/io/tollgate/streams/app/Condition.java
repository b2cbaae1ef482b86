package io.tollgate.streams.app;

import io.tollgate.streams.http.Health;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * The state of the running application, from which health answers follow. Rebalancing is healthy:
 * it happens whenever an instance starts or stops.
 *
 * @param threads the number of live stream threads; 0 if Kafka Streams does not run
 * @param restoring the number of changelog partitions being restored
 * @param reference the version of the active reference data; empty before the first version
 * @param failure the error that stopped the application; empty while it works
 */
record Condition(
    State state,
    int threads,
    int restoring,
    Optional<String> reference,
    Optional<Throwable> failure) {
  private static final String WAITING = "WAITING_FOR_REFERENCE";

  Health health() {
    return new Health(
        reference.isPresent() && state.isRunningOrRebalancing(),
        reference.isPresent() ? state.name() : WAITING,
        reference.orElse(""),
        dead(),
        notReady());
  }

  private Optional<String> dead() {
    if (failure.isPresent()) {
      return Optional.of("the application has failed: " + failure.get());
    }
    return switch (state) {
      case ERROR, PENDING_ERROR -> Optional.of("every stream thread has died");
      case NOT_RUNNING -> Optional.of("Kafka Streams has stopped");
      case RUNNING, REBALANCING ->
          threads == 0 ? Optional.of("no stream thread is alive") : Optional.empty();
      case CREATED, PENDING_SHUTDOWN -> Optional.empty();
    };
  }

  private Optional<String> notReady() {
    if (reference.isEmpty()) {
      return Optional.of("no reference data has been loaded yet");
    }
    Optional<String> dead = dead();
    if (dead.isPresent()) {
      return dead;
    }
    return switch (state) {
      case RUNNING ->
          restoring == 0
              ? Optional.empty()
              : Optional.of("state of " + restoring + " partitions is being restored");
      case REBALANCING ->
          Optional.of(
              "partitions are being assigned; state of "
                  + restoring
                  + " partitions is being restored");
      case CREATED -> Optional.of("the register of officers is not read yet");
      default -> Optional.of("the application is stopping");
    };
  }
}
