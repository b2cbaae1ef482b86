package io.tollgate.cli.pipeline;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The parts that a command started. The session stops them in reverse order at the end: after a
 * return, an error, Ctrl-C or SIGTERM.
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

  /** A session that also ends on a signal to this process. */
  public static Session untilSignal(PrintWriter err) {
    Session session = new Session(err);
    Runtime.getRuntime().addShutdownHook(session.hook);
    return session;
  }

  /**
   * Starts a part that leaves files on the disk, and stops it at the end. A signal waits until the
   * part has started, because the process would otherwise end before the session can stop it. So
   * the start must be quick, or must end on the signal itself.
   */
  public <T extends AutoCloseable> T start(Supplier<T> part) {
    synchronized (starting) {
      if (stopping) {
        throw new IllegalStateException("stopping");
      }
      return add(part.get());
    }
  }

  /** Adds a part to stop at the end. */
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

  /** Closes all parts, and returns whether there was any. */
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
    // An interrupt of the command must not stop its cleanup.
    Thread.interrupted();
    try {
      part.close();
    } catch (Exception e) {
      err.printf("tollgate: not closed cleanly: %s%n", e.getMessage());
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
      // A signal arrived during the cleanup; the hook finds no part.
    }
  }
}
