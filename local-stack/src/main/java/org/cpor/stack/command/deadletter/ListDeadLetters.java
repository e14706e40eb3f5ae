package org.cpor.stack.command.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cpor.kafka.DeadLetters;
import org.cpor.stack.command.event.TopicName;
import org.cpor.stack.process.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the dead letters. */
@Command(
    name = "list",
    description = {
      "Lists the dead letters: id, time of the failure, event, claim, number of attempts,",
      "time of the last replay, and the reason of the failure."
    })
final class ListDeadLetters implements Callable<Integer> {

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only dead letters from this topic: cpor.claims.v1, or claims.")
  private @Nullable String topic;

  @Override
  public Integer call() {
    DeadLetters letters = RunningStack.deadLetters();
    Map<String, Instant> replays = letters.replays();
    Map<String, List<String>> byTopic = new TreeMap<>();
    letters.read(letter -> {
      if (topic == null || new TopicName(topic).isOriginOf(letter)) {
        byTopic
            .computeIfAbsent(letter.record().topic(), name -> new ArrayList<>())
            .add(
                new DeadLetterLines(letter, Optional.ofNullable(replays.get(letter.id())))
                    .summary());
      }
    });
    byTopic.values().forEach(lines -> lines.forEach(System.out::println));
    if (byTopic.isEmpty()) {
      System.out.println("There are no dead letters" + (topic == null ? "." : " from " + topic));
    }
    return 0;
  }
}
