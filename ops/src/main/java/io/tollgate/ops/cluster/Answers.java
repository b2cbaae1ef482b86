package io.tollgate.ops.cluster;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for the brokers' answers, and turns a refusal into one line. */
record Answers(String bootstrapServers) {
  private static final long PATIENCE_S = 40;

  <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw isSilence(e)
          ? silent(e)
          : new ClusterException(
              "the brokers at %s refuse: %s".formatted(bootstrapServers, e.getCause().getMessage()),
              e.getCause());
    } catch (TimeoutException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException(
          "interrupted while waiting for the brokers at " + bootstrapServers, e);
    }
  }

  /** If a request goes to several brokers, the time-out is the cause of another exception. */
  private static boolean isSilence(Throwable failure) {
    return failure != null
        && (failure instanceof org.apache.kafka.common.errors.TimeoutException
            || isSilence(failure.getCause()));
  }

  /** The answer; empty if the brokers report that the thing does not exist. */
  <T> Optional<T> awaitIfThere(KafkaFuture<T> future, Class<? extends Exception> missing) {
    try {
      return Optional.of(await(future));
    } catch (ClusterException e) {
      if (missing.isInstance(e.getCause())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private ClusterException silent(Exception cause) {
    return new ClusterException(
        "the brokers at "
            + bootstrapServers
            + " do not answer; check the address, and that the brokers run",
        cause);
  }
}
