package org.cpor.intake.document.inspection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A fake ClamAV daemon that supports {@code INSTREAM}, on its own port. */
final class Clamd implements AutoCloseable {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);

  private final ServerSocket server;
  private final Function<byte[], String> reply;
  private final AtomicInteger scanned = new AtomicInteger();

  /** A daemon that answers each file with the result of {@code reply}. */
  Clamd(Function<byte[], String> reply) {
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free", e);
    }
    this.reply = reply;
    Thread.ofVirtual().name("clamd").start(this::accept);
  }

  /** A daemon that finds {@code virus} in each file that contains the name of the virus. */
  static Clamd thatKnows(String virus) {
    return new Clamd(file ->
        new String(file, US_ASCII).contains(virus)
            ? "stream: " + virus + " FOUND\0"
            : "stream: OK\0");
  }

  String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** The number of complete files that the daemon received. */
  int scanned() {
    return scanned.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The client or this daemon closed the connection.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    DataInputStream from = new DataInputStream(socket.getInputStream());
    if (!Arrays.equals(from.readNBytes(COMMAND.length), COMMAND)) {
      socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
      return;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int length = from.readInt(); length > 0; length = from.readInt()) {
      file.write(from.readNBytes(length));
    }
    scanned.incrementAndGet();
    socket.getOutputStream().write(reply.apply(file.toByteArray()).getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
