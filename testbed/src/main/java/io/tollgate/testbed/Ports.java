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

  /** Two parts that are given ports before either listens are never given the same one. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(BOUND - FIRST));

  private Ports() {}

  /**
   * A port that nobody listens on now. It lies below those that systems give to outgoing
   * connections: one of these could be taken in the seconds until a child listens on it.
   *
   * @throws LocalStackException if there is none
   */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), BOUND - FIRST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new LocalStackException("no free port on 127.0.0.1 from " + FIRST + " to " + BOUND);
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
   * The port asked for, or a free one for 0.
   *
   * @param option the option that asks for it, for the message
   */
  static int asked(int port, String option) {
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
