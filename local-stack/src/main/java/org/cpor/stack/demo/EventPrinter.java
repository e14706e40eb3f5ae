package org.cpor.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.FactJson;
import org.cpor.kafka.TopicReader;

/** Prints every fact that is appended to a topic of facts after the start of this printer. */
final class EventPrinter implements AutoCloseable {

  private final Narrator narrator;
  private final TopicReader topics;
  private final Thread thread;
  private volatile boolean closed;

  EventPrinter(Narrator narrator, String bootstrapServers) {
    this.narrator = narrator;
    topics = new TopicReader(bootstrapServers);
    topics.readFromEnd(Stream.of(FactType.values()).map(FactType::topic).toList());
    thread = Thread.ofPlatform().name("event-printer").daemon().start(this::follow);
  }

  private void follow() {
    while (!closed) {
      topics.poll(this::print);
    }
    topics.close();
  }

  private void print(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader("ce_type");
    if (header != null) {
      FactType.named(new String(header.value(), UTF_8))
          .map(type -> FactJson.read(type, record.value()))
          .ifPresent(this::print);
    }
  }

  private void print(Fact fact) {
    String claimId = fact.subjectId();
    if (fact instanceof CommentPosted comment) {
      narrator.comment(claimId, comment.text());
    } else {
      narrator.event(fact.type().wireName().replaceFirst("^cpor\\.(.*)\\.v1$", "$1"), claimId);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
