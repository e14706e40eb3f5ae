package org.cpor.stack.command;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure is told in one line; who wants the stack trace sets {@code CPOR_TRACE}. */
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
