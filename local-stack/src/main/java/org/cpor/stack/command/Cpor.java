package org.cpor.stack.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: what {@code ./cpor} does after it has found a JDK and built what changed. */
@Command(
    name = "./cpor",
    description = "The platform on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {Up.class})
public final class Cpor {

  private Cpor() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Cpor())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new PlainMessages());
  }
}
