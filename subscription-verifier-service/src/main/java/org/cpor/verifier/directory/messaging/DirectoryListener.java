package org.cpor.verifier.directory.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.events.wire.UnreadableFactException;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.time.FeedClockSkew;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.Observation;
import org.cpor.verifier.directory.application.ProductEntry;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code cpor.directory.v1}, the observations of feeds. The time of an event is the time
 * at which its content was observed. Events can arrive late, twice and out of order. An event with
 * a time in the future counts as observed on arrival. If the time is more than {@code
 * cpor.feed.clock-skew} in the future, the event becomes a dead letter instead, and can be replayed
 * later.
 *
 * <p>The service ignores the observations that it published itself. The content of these
 * observations is already in the directory: one transaction wrote the content and published the
 * observation (ADR 0073).
 */
@ApplicationScoped
class DirectoryListener {

  private static final Pattern TYPE =
      Pattern.compile(
          "cpor\\.(tenant|subscription|partner|identifier|product)-observed\\.v([0-9]+)");

  private final Inbox inbox;
  private final Outbox outbox;
  private final FeedingDirectory feeding;
  private final EntryReader entries;
  private final FeedClockSkew skew;

  DirectoryListener(
      Inbox inbox,
      Outbox outbox,
      FeedingDirectory feeding,
      EntryReader entries,
      FeedClockSkew skew) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.feeding = feeding;
    this.entries = entries;
    this.skew = skew;
  }

  @Incoming("directory-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::read, this::feed);
  }

  private Optional<Observation> read(Envelope envelope, byte[] data) {
    Matcher type = TYPE.matcher(envelope.type());
    if (!type.matches() || outbox.hasPublished(envelope)) {
      return Optional.empty();
    }
    if (!type.group(2).equals("1")) {
      throw new UnreadableFactException(
          "version not known here: " + envelope.type() + "; replay it after an upgrade");
    }
    Instant observedAt = skew.observedAt(envelope);
    FactJson.requireBounded(data);
    try {
      return Optional.of(new Observation(record(type.group(1), data), observedAt));
    } catch (UnreadableEntryException | ProblemException e) {
      throw new UnreadableFactException("no " + type.group(1) + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a record. Reads a product with {@link FactJson}, like all services that consume products.
   */
  private DirectoryRecord record(String type, byte[] data) throws UnreadableEntryException {
    if (!type.equals("product")) {
      return entries.read(type, ByteBuffer.wrap(data));
    }
    ProductObserved product = FactJson.readProduct(data);
    return new ProductEntry(
            product.solutionArea(),
            new ProductEntry.Names(product.names().hu(), product.names().en()),
            product.activities(),
            Objects.toString(product.from(), null),
            Objects.toString(product.to(), null))
        .toRecord(product.id());
  }

  /**
   * Writes the latest observation of each thing. If two observations of a thing have the same time,
   * the observation that is later in the topic counts.
   */
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
