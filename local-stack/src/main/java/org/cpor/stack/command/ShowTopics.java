package org.cpor.stack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.kafka.TopicReader;
import org.cpor.stack.command.event.EventFilter;
import org.cpor.stack.command.event.EventLine;
import org.cpor.stack.process.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the events on the topics. */
@Command(
    name = "topics",
    description = "Shows the events on the topics, oldest first, one line for each event.")
final class ShowTopics implements Callable<Integer> {

  /** The interval at which the command looks for new topics. */
  private static final Duration NEW_TOPICS = Duration.ofSeconds(5);

  @Option(names = "--follow", description = "Shows new events too, until Ctrl-C.")
  private boolean follow;

  @Mixin private EventFilter filter = new EventFilter();

  @Override
  public Integer call() {
    String kafka = RunningStack.addresses().get("KAFKA_BOOTSTRAP_SERVERS");
    try (TopicReader reader = new TopicReader(kafka)) {
      filter.validate(reader.topics());
      reader.readFromBeginning(filter.among(reader.topics()));
      showExisting(reader);
      while (follow) {
        showNew(reader);
        reader.readFromBeginning(filter.among(reader.topics()));
      }
    }
    return 0;
  }

  private void showExisting(TopicReader reader) {
    List<EventLine> lines = new ArrayList<>();
    reader.pollToEnd(ifSelected(lines::add));
    lines.sort(Comparator.comparing(EventLine::at));
    lines.forEach(ShowTopics::show);
  }

  private void showNew(TopicReader reader) {
    long until = System.nanoTime() + NEW_TOPICS.toNanos();
    while (System.nanoTime() < until) {
      reader.poll(ifSelected(ShowTopics::show));
    }
  }

  private Consumer<ConsumerRecord<byte[], byte[]>> ifSelected(Consumer<EventLine> each) {
    return record -> {
      EventLine line = EventLine.of(record);
      if (filter.passes(line)) {
        each.accept(line);
      }
    };
  }

  private static void show(EventLine line) {
    System.out.println(line.text());
  }
}
