package org.cpor.stack.command;

import picocli.CommandLine.Option;

/** The option {@code --help} of every command. Picocli implements the option. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean asked;
}
