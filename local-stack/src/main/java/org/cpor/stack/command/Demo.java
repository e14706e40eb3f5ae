package org.cpor.stack.command;

import java.util.concurrent.Callable;
import org.cpor.stack.demo.StepFailedException;
import org.cpor.stack.demo.Story;
import org.cpor.stack.process.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the scripted example on the running stack. If the stack does not run, the script {@code
 * ./cpor} starts the stack before the example. With {@code --exit}, the script stops this stack
 * after the example. Without {@code --exit}, the script stops this stack at Ctrl-C.
 */
@Command(
    name = "demo",
    description = {
      "Starts everything, runs a scripted example on sample customers, from filing to ruling, and",
      "stays up until Ctrl-C.",
      "If the stack is already up, runs the example and leaves the stack up."
    },
    footer = {"", "The exit code is 0 when every step succeeded, else 1."})
final class Demo implements Callable<Integer> {

  @Option(names = "--exit", description = "Stops what it started when the example has ended.")
  private boolean exit;

  @Override
  public Integer call() {
    try {
      new Story(RunningStack.addresses(), System.out).play();
      System.out.println(
          "\nEvery step succeeded." + (exit ? "" : " ./cpor topics shows it again."));
      return 0;
    } catch (StepFailedException e) {
      System.err.println("\nA step failed: " + e.getMessage());
      return 1;
    }
  }
}
