package org.cpor.stack.command;

import picocli.CommandLine.Option;

/** The help option of every command; picocli implements it. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean asked;
}
