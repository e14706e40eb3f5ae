package org.cpor.verifier.directory.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.Envelope;
import org.cpor.events.FactJson;
import org.cpor.events.UnreadableFactException;
import org.cpor.messaging.Inbox;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.Observation;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what feeds observed. The time of an event is when its content was true; it may arrive late,
 * twice and out of order. One from the future, by more than {@code cpor.feed.clock-skew}, is set
 * aside and can be replayed once its time has come; by less, it counts as observed when it arrived.
 */
@ApplicationScoped
class DirectoryListener {

  private static final Pattern TYPE =
      Pattern.compile(
          "cpor\\.(tenant|subscription|partner|identifier|product)-observed\\.v([0-9]+)");

  private final Inbox inbox;
  private final FeedingDirectory feeding;
  private final EntryReader entries;
  private final Clock clock;
  private final Duration skew;

  DirectoryListener(
      Inbox inbox,
      FeedingDirectory feeding,
      EntryReader entries,
      Clock clock,
      @ConfigProperty(name = "cpor.feed.clock-skew") Duration skew) {
    this.inbox = inbox;
    this.feeding = feeding;
    this.entries = entries;
    this.clock = clock;
    this.skew = skew;
  }

  @Incoming("directory-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::read, this::feed);
  }

  private Optional<Observation> read(Envelope envelope, byte[] data) {
    Matcher type = TYPE.matcher(envelope.type());
    if (!type.matches()) {
      return Optional.empty();
    }
    if (!type.group(2).equals("1")) {
      throw new UnreadableFactException(
          "version not known here: " + envelope.type() + "; replay it after an upgrade");
    }
    if (envelope.time().isAfter(clock.instant().plus(skew))) {
      throw new UnreadableFactException("observed in the future, at " + envelope.time());
    }
    FactJson.requireBounded(data);
    try {
      return Optional.of(
          new Observation(entries.read(type.group(1), ByteBuffer.wrap(data)), envelope.time()));
    } catch (UnreadableEntryException | ProblemException e) {
      throw new UnreadableFactException("no " + type.group(1) + ": " + e.getMessage(), e);
    }
  }

  /** What is said twice of one thing is taken over in the order in which it was observed. */
  private void feed(List<Observation> observations) {
    Map<Object, Observation> latest = new LinkedHashMap<>();
    for (Observation observation : observations) {
      latest.merge(
          observation.record().key(),
          observation,
          (one, other) -> other.observedAt().isBefore(one.observedAt()) ? one : other);
    }
    feeding.observe(List.copyOf(latest.values()));
  }
}
