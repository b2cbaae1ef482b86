package io.tollgate.web;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that answer requests. Probes and {@code /metrics} have threads of their own, so that
 * slow answers to other requests do not make the process look dead. Each lane has a bounded number
 * of threads and of waiting requests, and refuses more.
 */
final class Lanes implements AutoCloseable {
  private static final int IDLE_SECONDS = 60;

  private static final int MIB = 1 << 20;

  private final Lane probes = lane("http-probe", 2, 64, 4 * MIB);
  private final Lane metrics = lane("http-metrics", 2, 16, 32 * MIB);
  private final Lane work = lane("http-work", 16, 64, 64 * MIB);

  /**
   * Threads, and memory for answers that clients have not read.
   *
   * @param threads run what answers a request
   */
  record Lane(ThreadPoolExecutor threads, Memory answers) {}

  /** The lane for a path. */
  Lane of(String path) {
    return switch (path) {
      case "/health", "/health/live", "/health/ready", "/live" -> probes;
      case "/metrics" -> metrics;
      default -> work;
    };
  }

  private static Lane lane(String name, int threads, int waiting, int answers) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor lane =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    lane.allowCoreThreadTimeOut(true);
    return new Lane(lane, new Memory(answers));
  }

  @Override
  public void close() {
    List.of(probes, metrics, work).forEach(lane -> lane.threads().shutdown());
  }
}
