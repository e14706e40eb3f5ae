package org.cpor.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server with given replies to some commands. It accepts all other commands. The command
 * {@code .} stands for the end of a message.
 */
final class ScriptedMailServer implements AutoCloseable {

  private final ServerSocket server;
  private final Map<String, String> replies;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  private ScriptedMailServer(int port, Map<String, String> replies) {
    this.replies = replies;
    try {
      server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** A server on {@code port}. The keys of {@code replies} are the first words of commands. */
  static ScriptedMailServer answering(int port, Map<String, String> replies) {
    return new ScriptedMailServer(port, replies);
  }

  /** The accepted messages with their headers. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** The lines that clients sent, without the messages. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> converse(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8)) {
      say(out, replies.getOrDefault("CONNECT", "220 mail.example ESMTP"));
      boolean hasRecipient = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (command.equals("DATA") && !hasRecipient) {
          say(out, "554 5.5.1 No valid recipients");
          continue;
        }
        String reply = replies.getOrDefault(command, usual(command));
        say(out, reply);
        hasRecipient |= command.equals("RCPT") && reply.startsWith("2");
        if (reply.startsWith("354")) {
          messages.add(read(in));
          say(out, replies.getOrDefault(".", "250 2.0.0 Taken"));
        }
        if (command.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      // The client closed the connection.
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "EHLO" -> "250-mail.example\r\n250 ENHANCEDSTATUSCODES";
      case "DATA" -> "354 Go on";
      case "QUIT" -> "221 2.0.0 Bye";
      default -> "250 2.1.0 Fine";
    };
  }

  private static void say(PrintStream out, String reply) {
    out.print(reply + "\r\n");
    out.flush();
  }

  private static String read(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
    }
    return message.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The port is not free before the thread that accepts connections has ended.
    threads.shutdownNow();
    threads.close();
  }
}
