package io.tollgate.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
final class Ports {
  private Ports() {}

  /** A port that nobody listens on now. */
  static int free() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LocalStackException("no free port on 127.0.0.1: " + e.getMessage(), e);
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
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return port;
    } catch (IOException e) {
      throw new LocalStackException(
          "port " + port + " on 127.0.0.1 is in use; choose another with " + option, e);
    }
  }
}
