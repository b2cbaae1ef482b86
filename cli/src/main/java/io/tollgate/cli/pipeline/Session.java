package io.tollgate.cli.pipeline;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a command has started. All of it is stopped at the end, the last first, however the end
 * comes: by return, by an error, by Ctrl-C or SIGTERM.
 */
public final class Session implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
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
    boolean hadParts = closeAll();
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
