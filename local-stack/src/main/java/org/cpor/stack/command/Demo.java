package org.cpor.stack.command;

import java.util.concurrent.Callable;
import org.cpor.stack.demo.StepFailedException;
import org.cpor.stack.demo.Story;
import org.cpor.stack.process.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the story on the running stack. The script starts the stack, and stops it. */
@Command(
    name = "demo",
    description = {
      "Starts everything, plays the whole story on sample customers, and stays up until Ctrl-C.",
      "On a stack that is up already, plays the story and leaves it up."
    },
    footer = {"", "Ends with 0 when every step came out, else with 1."})
final class Demo implements Callable<Integer> {

  @Option(names = "--exit", description = "Stops what it started when the story is told.")
  private boolean exit;

  @Override
  public Integer call() {
    try {
      new Story(RunningStack.addresses(), System.out).play();
      System.out.println("\nEvery step came out." + (exit ? "" : " ./cpor topics shows it again."));
      return 0;
    } catch (StepFailedException e) {
      System.err.println("\nA step did not come out: " + e.getMessage());
      return 1;
    }
  }
}
