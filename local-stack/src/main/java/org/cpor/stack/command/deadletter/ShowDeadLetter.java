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
    description =
        "Shows one dead letter completely: the reason, the place, the headers and the" + " data.")
final class ShowDeadLetter implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "Its id, as ./cpor dlq list shows it.")
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
