package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import org.cpor.stack.LocalStack;
import org.cpor.stack.process.PartName;
import org.jspecify.annotations.Nullable;

/**
 * What the process that started this stack may tell it on standard input: {@code stop}, {@code
 * kill} or {@code start} and the name of a part, a line each. Each is answered on standard output
 * by {@value #DONE}, or {@value #FAILED} and why; before the first, {@value #DONE} says that all is
 * ready. The end of the input ends the stack.
 */
public final class Orders {

  /** How a line begins that answers an order carried out. */
  public static final String DONE = "@done";

  /** How a line begins that answers an order that failed. */
  public static final String FAILED = "@failed";

  private final LocalStack stack;
  private final LocalStack.Listener listener;

  Orders(LocalStack stack, LocalStack.Listener listener) {
    this.stack = stack;
    this.listener = listener;
  }

  void obey() throws IOException {
    System.out.println(DONE);
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    @Nullable String order = orders.readLine();
    while (order != null) {
      System.out.println(answer(order));
      order = orders.readLine();
    }
  }

  private String answer(String order) {
    try {
      obey(order);
      return DONE;
    } catch (RuntimeException e) {
      return FAILED + " " + e;
    }
  }

  private void obey(String order) {
    String[] words = order.split(" ", -1);
    if (words.length != 2) {
      throw new IllegalArgumentException("no order: " + order);
    }
    PartName part = PartName.valueOf(words[1].toUpperCase(Locale.ROOT));
    switch (words[0]) {
      case "start" -> stack.start(part, listener);
      case "stop" -> stack.stop(part);
      case "kill" -> stack.kill(part);
      default -> throw new IllegalArgumentException("no order: " + order);
    }
  }
}
