package io.tollgate.streams.failure;

import io.tollgate.wire.state.UnreadableStateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died, so that its tasks replay. Stops the application if threads keep
 * dying, or immediately if stored state cannot be read, because replaying does not help then.
 */
public final class ReplaceThenStop implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ReplaceThenStop.class);

  private final int mostDeaths;
  private final Duration within;
  private final Clock clock;
  private final Consumer<Throwable> stopped;
  private final Deque<Instant> deaths = new ArrayDeque<>();

  /**
   * Creates the handler.
   *
   * @param mostDeaths the number of threads to replace within the window
   * @param stopped called with the cause when the application stops
   */
  public ReplaceThenStop(
      int mostDeaths, Duration within, Clock clock, Consumer<Throwable> stopped) {
    this.mostDeaths = mostDeaths;
    this.within = within;
    this.clock = clock;
    this.stopped = stopped;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
    Optional<UnreadableStateException> unreadable = Unreadable.in(exception);
    if (unreadable.isPresent()) {
      LOG.error("stored state cannot be read; stopping", exception);
      stopped.accept(unreadable.get());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    Instant now = clock.instant();
    deaths.removeIf(death -> death.isBefore(now.minus(within)));
    deaths.add(now);
    if (deaths.size() <= mostDeaths) {
      LOG.warn("a stream thread died and is replaced; its tasks are replayed", exception);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("{} stream threads died within {}; stopping", deaths.size(), within, exception);
    stopped.accept(exception);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
