package org.cpor.stack.command;

import java.util.concurrent.Callable;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the addresses of the running stack. */
@Command(
    name = "env",
    description = "Prints KEY=value lines with the addresses of what is running.")
final class Env implements Callable<Integer> {

  @Option(
      names = "--service",
      paramLabel = "PART",
      description =
          "Print the variables that configure this service instead, so that you can run"
              + " it yourself.")
  private @Nullable PartName service;

  @Override
  public Integer call() {
    System.out.println(
        service == null
            ? RunningStack.addresses()
            : RunningStack.configurationOf(service.toString()));
    return 0;
  }
}
