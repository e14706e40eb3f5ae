package org.cpor.stack.command.deadletter;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.cpor.kafka.DeadLetters;
import org.cpor.stack.process.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one dead letter. */
@Command(
    name = "show",
    description = "Shows all of a dead letter: why it is here, where from, its headers, its data.")
final class ShowDeadLetter implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "As ./cpor dlq list has it.")
  private String id = "";

  @Override
  public Integer call() {
    DeadLetters letters = RunningStack.deadLetters();
    DeadLetterLines lines =
        new DeadLetterLines(letters.get(id), Optional.ofNullable(letters.replays().get(id)));
    System.out.println(lines.all());
    return 0;
  }
}
