package io.tollgate.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Reports the progress of a count until it is closed. */
public interface Progress extends AutoCloseable {
  /** Reports the current count. */
  void to(long count);

  @Override
  void close();

  /** Creates a progress for each task. */
  interface Teller {
    /**
     * Begins a task.
     *
     * @param total the final count; -1 if it is unknown
     */
    Progress begin(String task, long total);
  }

  /** A bar on a terminal, else a line at most every 5 seconds. */
  static Teller teller(boolean isTerminal, PrintWriter lines) {
    return isTerminal ? Bar::new : (task, total) -> new Lines(task, total, lines);
  }

  /** A progress bar. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(String task, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    public void to(long count) {
      bar.stepTo(count);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** Lines, for logs. */
  final class Lines implements Progress {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final String task;
    private final long total;
    private final PrintWriter lines;
    private long last = System.nanoTime();

    Lines(String task, long total, PrintWriter lines) {
      this.task = task;
      this.total = total;
      this.lines = lines;
    }

    @Override
    public void to(long count) {
      long now = System.nanoTime();
      if (now - last >= PAUSE) {
        last = now;
        String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
        lines.println(String.format(Locale.ROOT, "%s: %,d%s", task, count, of));
      }
    }

    @Override
    public void close() {
      lines.flush();
    }
  }
}
