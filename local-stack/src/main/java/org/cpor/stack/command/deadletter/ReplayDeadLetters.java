package org.cpor.stack.command.deadletter;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cpor.kafka.DeadLetter;
import org.cpor.kafka.DeadLetters;
import org.cpor.kafka.ReplayingDeadLetters;
import org.cpor.stack.command.event.TopicName;
import org.cpor.stack.process.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends dead letters again. */
@Command(
    name = "replay",
    description = {
      "Sends a dead letter unchanged to the topic that it came from. Services that have applied the",
      "event ignore it, so a replay may be repeated. The service that failed applies it now, after",
      "everything that happened since. Remove the cause first, or it becomes another dead letter."
    },
    footer = {
      "",
      "A record that is not an event, or has no data, is not sent: every service would reject it.",
      "The exit code is 0 when every selected record was sent, else 1."
    })
final class ReplayDeadLetters implements Callable<Integer> {

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Which which = new Which();

  private int sent;
  private int refused;

  /** The arguments that select the dead letters: the id of one, or the options in {@link Many}. */
  static final class Which {

    @Parameters(paramLabel = "ID", description = "Its id, as ./cpor dlq list shows it.")
    private @Nullable String id;

    @ArgGroup(exclusive = false)
    private @Nullable Many many;
  }

  /** The options that select all dead letters that were not replayed yet, or those of one topic. */
  static final class Many {

    @Option(
        names = "--all",
        required = true,
        description = "All dead letters that were not replayed yet.")
    boolean all;

    @Option(
        names = "--topic",
        paramLabel = "TOPIC",
        description = "With --all, only dead letters from this topic: cpor.claims.v1, or claims.")
    private @Nullable String topic;
  }

  @Override
  public Integer call() {
    DeadLetters letters = RunningStack.deadLetters();
    try (ReplayingDeadLetters replaying = new ReplayingDeadLetters(letters.bootstrapServers())) {
      if (which.id != null) {
        replay(letters.get(which.id), replaying);
      } else {
        replayAll(letters, replaying, which.many == null ? null : which.many.topic);
      }
    }
    return refused == 0 ? 0 : 1;
  }

  private void replayAll(
      DeadLetters letters, ReplayingDeadLetters replaying, @Nullable String topic) {
    Set<String> replayed = letters.replays().keySet();
    letters.read(letter -> {
      if (!replayed.contains(letter.id())
          && (topic == null || new TopicName(topic).isOriginOf(letter))) {
        replay(letter, replaying);
      }
    });
    System.out.println(
        sent + " replayed" + (refused == 0 ? "." : ", " + refused + " not replayed."));
  }

  private void replay(DeadLetter letter, ReplayingDeadLetters replaying) {
    Optional<String> objection = replaying.objection(letter);
    if (objection.isPresent()) {
      refused++;
      System.err.println(letter.id() + " is not replayed: " + objection.get());
    } else {
      replaying.replay(letter);
      sent++;
      System.out.println(letter.id() + " is on " + letter.origin().orElse("?") + " again");
    }
  }
}
