package org.cpor.stack.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.RunningStack;
import org.cpor.stack.process.StateDirectory;
import picocli.CommandLine.Command;

/** Deletes all data. */
@Command(name = "reset", description = "Stops everything and deletes the data and the logs.")
final class Reset implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Optional<RunningStack> stack = RunningStack.find();
    if (stack.isPresent()) {
      stack.get().stop();
      System.out.println("Stopped.");
    }
    new StateDirectory(Repository.here().stateDirectory()).clear();
    System.out.println("The data and the logs are deleted.");
    return 0;
  }
}
