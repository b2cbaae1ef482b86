package io.tollgate.ops.http;

import io.javalin.http.sse.SseClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends news to open pages in a separate thread, so that a slow page does not delay a sample. */
final class LiveEvents implements AutoCloseable {
  private static final int MOST_PAGES = 50;

  private final Queue<SseClient> pages = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "live-events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Adds an open page. Beyond 50 pages, the oldest connection is closed; its page connects again.
   */
  void add(SseClient page) {
    page.keepAlive();
    page.onClose(() -> pages.remove(page));
    pages.add(page);
    if (pages.size() > MOST_PAGES) {
      pages.remove().close();
    }
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** Sends news; drops them while the previous news are still being sent. */
  void send(Runnable news) {
    if (busy.compareAndSet(false, true)) {
      sender.execute(
          () -> {
            try {
              news.run();
            } finally {
              busy.set(false);
            }
          });
    }
  }

  void tell(String event, String json) {
    pages.removeIf(SseClient::terminated);
    pages.forEach(page -> page.sendEvent(event, json));
  }

  @Override
  public void close() {
    pages.forEach(SseClient::close);
    sender.shutdownNow();
  }
}
