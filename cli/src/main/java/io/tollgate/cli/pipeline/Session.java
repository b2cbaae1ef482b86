package io.tollgate.cli.pipeline;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What a command has started. All of it is stopped at the end, the last first, however the end
 * comes: by return, by an error, by Ctrl-C or SIGTERM.
 */
public final class Session implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Object starting = new Object();
  private final PrintWriter err;
  private final Thread hook;
  private volatile boolean stopping;

  private Session(PrintWriter err) {
    this.err = err;
    this.hook = new Thread(this::stop, "stop");
  }

  /** A session that a signal to this process ends, too. */
  public static Session untilSignal(PrintWriter err) {
    Session session = new Session(err);
    Runtime.getRuntime().addShutdownHook(session.hook);
    return session;
  }

  /**
   * Makes a part that leaves something on the disk, and stops it at the end. A signal waits until
   * it is there, for the process would be gone before it could be stopped; so it has to be quick,
   * or to end by a signal itself.
   */
  public <T extends AutoCloseable> T start(Supplier<T> part) {
    synchronized (starting) {
      if (stopping) {
        throw new IllegalStateException("stopping");
      }
      return add(part.get());
    }
  }

  /** A part to stop at the end. */
  public <T extends AutoCloseable> T add(T part) {
    synchronized (started) {
      if (!stopping) {
        started.push(part);
        return part;
      }
    }
    close(part);
    throw new IllegalStateException("stopping");
  }

  /** Whether a signal has ended the session. */
  public boolean isStopping() {
    return stopping;
  }

  private void stop() {
    stopping = true;
    boolean hadParts;
    synchronized (starting) {
      hadParts = closeAll();
    }
    if (hadParts) {
      err.println("tollgate: stopped");
    }
  }

  /** Whether there was anything to close. */
  private boolean closeAll() {
    boolean any = false;
    for (AutoCloseable part = next(); part != null; part = next()) {
      any = true;
      close(part);
    }
    return any;
  }

  private AutoCloseable next() {
    synchronized (started) {
      return started.poll();
    }
  }

  private void close(AutoCloseable part) {
    // What interrupted the command is not to interrupt its end.
    Thread.interrupted();
    try {
      part.close();
    } catch (Exception e) {
      err.println("tollgate: not closed cleanly: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    if (stopping) {
      return;
    }
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // A signal came while the parts were being closed; the hook finds none left.
    }
  }
}
