package org.cpor.stack.command;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a failure in one line, and its stack trace if {@code CPOR_TRACE} is set. */
final class PlainMessages implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println(failure.getMessage());
    if (System.getenv("CPOR_TRACE") != null) {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }
}
