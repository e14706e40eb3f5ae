package org.cpor.stack.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cpor.stack.process.RunningStack;
import picocli.CommandLine.Command;

/** Stops the stack. */
@Command(name = "down", description = "Stops everything; the data stays.")
final class Down implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Optional<RunningStack> stack = RunningStack.find();
    if (stack.isEmpty()) {
      System.out.println("Nothing is running.");
      return 0;
    }
    stack.get().stop();
    System.out.println("Stopped. The data is kept; ./cpor reset deletes it.");
    return 0;
  }
}
