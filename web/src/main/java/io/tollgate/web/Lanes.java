package io.tollgate.web;

import java.util.List;
import java.util.concurrent.Executor;
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

  private final ThreadPoolExecutor probes = lane("http-probe", 2, 64);
  private final ThreadPoolExecutor metrics = lane("http-metrics", 2, 16);
  private final ThreadPoolExecutor work = lane("http-work", 16, 64);

  /** The threads for a path. */
  Executor of(String path) {
    return switch (path) {
      case "/health", "/health/live", "/health/ready", "/live" -> probes;
      case "/metrics" -> metrics;
      default -> work;
    };
  }

  private static ThreadPoolExecutor lane(String name, int threads, int waiting) {
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
    return lane;
  }

  @Override
  public void close() {
    List.of(probes, metrics, work).forEach(ThreadPoolExecutor::shutdown);
  }
}
