package io.tollgate.testbed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on the loopback address. */
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int BOUND = 32_000;
  private static final int TRIES = 100;

  /** Counts up, so that two callers get different ports even before either listens. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(BOUND - FIRST));

  private Ports() {}

  /**
   * A port on which no process listens now. It is below the range that systems use for outgoing
   * connections, so that no connection takes the port before a child process listens on it.
   *
   * @throws LocalStackException if the search finds none
   */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), BOUND - FIRST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new LocalStackException(
        "tried %d ports on 127.0.0.1 from %d to %d, and none is free; stop programs that use them"
            .formatted(TRIES, FIRST, BOUND - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns the port if it is free; for 0, any free port.
   *
   * @param option the option to name in the error message
   */
  static int requested(int port, String option) {
    if (port == 0) {
      return free();
    }
    if (!isFree(port)) {
      throw new LocalStackException(
          "port " + port + " on 127.0.0.1 is in use; choose another with " + option);
    }
    return port;
  }
}
