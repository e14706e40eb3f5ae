package org.cpor.stack.command;

import picocli.CommandLine.Option;

/** What every command understands; picocli acts on it. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean asked;
}
