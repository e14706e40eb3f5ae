package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.cpor.stack.StackParts;
import org.cpor.stack.process.ParentWatchdog;
import org.cpor.stack.process.PartName;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a stack reads from its standard input. The process that started the stack sends
 * them, one command in each line: {@code stop}, {@code kill} or {@code start} with the name of a
 * part, and {@code ready}. When all parts are ready, the stack executes the commands in the order
 * of the lines. Each command is answered on standard output: with {@code @done} after success, with
 * {@code @failed} and the reason after a failure. When standard input is closed, the stack stops.
 */
final class ControlProtocol {

  private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

  /** Begins to read standard input, on a thread of its own. */
  void listen() {
    Thread.ofPlatform().daemon().name("control").start(this::read);
  }

  private void read() {
    try {
      BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      @Nullable String command = input.readLine();
      while (command != null) {
        commands.add(command);
        command = input.readLine();
      }
    } catch (IOException e) {
      // A broken pipe also ends the input.
    }
    ParentWatchdog.exit();
  }

  /** Executes the commands that were read so far and all later commands. Never returns. */
  void serve(StackParts stack, StackParts.Listener listener) throws InterruptedException {
    while (true) {
      System.out.println(answer(stack, listener, commands.take()));
    }
  }

  private static String answer(StackParts stack, StackParts.Listener listener, String command) {
    try {
      execute(stack, listener, command.split(" ", 2));
      return "@done";
    } catch (RuntimeException e) {
      return "@failed " + e;
    }
  }

  private static void execute(StackParts stack, StackParts.Listener listener, String[] command) {
    switch (command[0]) {
      case "ready" -> {}
      case "start" -> stack.start(part(command), listener);
      case "stop" -> stack.stop(part(command));
      case "kill" -> stack.kill(part(command));
      default -> throw new IllegalArgumentException("unknown command: " + command[0]);
    }
  }

  private static PartName part(String[] command) {
    return PartName.valueOf(command[1].toUpperCase(Locale.ROOT));
  }
}
