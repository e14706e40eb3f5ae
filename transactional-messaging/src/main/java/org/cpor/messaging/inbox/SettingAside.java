package org.cpor.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.messaging.FailureReason;
import org.cpor.messaging.inbox.InboxTable.EventKey;
import org.cpor.messaging.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes dead letters of records that could not be processed. Publishes many dead letters in one
 * transaction.
 */
@ApplicationScoped
class SettingAside {

  private static final Logger LOG = Logger.getLogger(SettingAside.class);

  /**
   * The maximum number of dead letters in one transaction. This maximum limits the memory that a
   * transaction needs.
   */
  private static final int MOST_LETTERS = 200;

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final InboxTable table;
  private final Outbox outbox;
  private final Clock clock;
  private final String service;
  private final MeterRegistry meters;

  SettingAside(
      InboxTable table,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry meters) {
    this.table = table;
    this.outbox = outbox;
    this.clock = clock;
    this.service = service;
    this.meters = meters;
  }

  /**
   * Publishes {@code failed} as dead letters. Skips records that were published before, so this
   * method can be called again after a failure.
   */
  void setAside(List<FailedRecord> failed) {
    int done = 0;
    while (done < failed.size()) {
      int until = endOfChunk(failed, done);
      setAsideTogether(failed.subList(done, until));
      done = until;
    }
  }

  private static int endOfChunk(List<FailedRecord> failed, int from) {
    long bytes = 0;
    int end = from;
    while (end < failed.size() && end - from < MOST_LETTERS) {
      bytes += Math.max(0, failed.get(end).record().serializedValueSize());
      if (bytes > MOST_BYTES && end > from) {
        break;
      }
      end++;
    }
    return end;
  }

  private void setAsideTogether(List<FailedRecord> chunk) {
    Map<EventKey, FailedRecord> byPlace = new LinkedHashMap<>();
    chunk.forEach(failed -> byPlace.put(place(failed.record()), failed));
    Set<EventKey> added = QuarkusTransaction.requiringNew().call(() -> add(byPlace));
    byPlace.keySet().retainAll(added);
    tell(List.copyOf(byPlace.values()));
  }

  private Set<EventKey> add(Map<EventKey, FailedRecord> byPlace) throws SQLException {
    Set<EventKey> added = table.recordNew(byPlace.keySet());
    byPlace.forEach((place, failed) -> {
      if (added.contains(place)) {
        outbox.add(
            DeadLetter.of(
                failed.record(), service, failed.reason(), failed.attempts(), clock.instant()));
      }
    });
    return added;
  }

  /**
   * Identifies a record by its place, not by the id of its event. The inbox must not contain the id
   * of the event, because a replay of the event would then be skipped.
   */
  private static EventKey place(ConsumerRecord<?, ?> record) {
    return new EventKey("kafka:" + record.topic(), record.partition() + ":" + record.offset());
  }

  /**
   * Logs the stack trace of the first record only, because the stack traces of the other records
   * are usually the same.
   */
  private void tell(List<FailedRecord> added) {
    Throwable shown = null;
    for (FailedRecord failed : added) {
      boolean first = shown == null;
      shown = failed.reason();
      LOG.errorf(
          first ? shown : null,
          "a record became a dead letter: %s attempts=%d reason=%s",
          failed.place(),
          failed.attempts(),
          FailureReason.text(shown));
      meters.counter("cpor.inbox.set.aside", "topic", failed.record().topic()).increment();
    }
  }
}
