package org.cpor.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds free ports of the loopback interface. Another process can take a port that was found before
 * the caller listens on this port.
 */
public final class FreePorts {

  private FreePorts() {}

  /** A port that is free now. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  /** Returns {@code count} different ports that are free now. */
  static Deque<Integer> some(int count) {
    Deque<Integer> ports = new ArrayDeque<>();
    Deque<ServerSocket> held = new ArrayDeque<>();
    try {
      for (int i = 0; i < count; i++) {
        held.push(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        ports.push(held.getFirst().getLocalPort());
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no free ports", e);
    }
    return ports;
  }

  /** Whether {@code port} is free now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
