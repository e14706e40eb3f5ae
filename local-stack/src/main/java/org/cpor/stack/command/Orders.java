package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.cpor.stack.LocalStack;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Tether;
import org.jspecify.annotations.Nullable;

/**
 * What the process that started this stack may tell it on standard input, a line each: {@code
 * stop}, {@code kill} or {@code start} and the name of a part; or {@code ready}. Orders are obeyed
 * once all is ready, one after the other, and each is answered on standard output by {@code @done},
 * or {@code @failed} and why. The end of the input ends the stack, at any time.
 */
final class Orders {

  private final BlockingQueue<String> given = new LinkedBlockingQueue<>();

  /** Begins to listen. */
  void listen() {
    Thread.ofPlatform().daemon().name("orders").start(this::hear);
  }

  private void hear() {
    try {
      BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      @Nullable String order = input.readLine();
      while (order != null) {
        given.add(order);
        order = input.readLine();
      }
    } catch (IOException e) {
      // A broken pipe is an end, too.
    }
    Tether.end();
  }

  /** Obeys what was ordered and what will be; never returns. */
  void obey(LocalStack stack, LocalStack.Listener listener) throws InterruptedException {
    while (true) {
      System.out.println(answer(stack, listener, given.take()));
    }
  }

  private static String answer(LocalStack stack, LocalStack.Listener listener, String order) {
    try {
      obey(stack, listener, order.split(" ", 2));
      return "@done";
    } catch (RuntimeException e) {
      return "@failed " + e;
    }
  }

  private static void obey(LocalStack stack, LocalStack.Listener listener, String[] order) {
    switch (order[0]) {
      case "ready" -> {}
      case "start" -> stack.start(part(order), listener);
      case "stop" -> stack.stop(part(order));
      case "kill" -> stack.kill(part(order));
      default -> throw new IllegalArgumentException("no order: " + order[0]);
    }
  }

  private static PartName part(String[] order) {
    return PartName.valueOf(order[1].toUpperCase(Locale.ROOT));
  }
}
