package org.cpor.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cpor.events.directory.DirectoryObservation;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.Fact;
import org.cpor.events.wire.Envelope;
import org.cpor.identifiers.UuidV7;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stores facts for Kafka, in the transaction of the change that they describe. The rows of a
 * transaction are inserted together, just before the commit. Right after the commit, a relay is
 * notified.
 *
 * <p>Lock the aggregate before you publish a fact about it, either with its version or with {@code
 * for update}. If two transactions publish facts with the same key at the same time, the relay can
 * send these facts in the wrong order.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (bucket, topic, key, header_names, header_values, payload, created_at)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;
  private final RelayWakeUp wakeUp;
  private final CurrentCause cause;
  private final Clock clock;
  private final String source;

  Outbox(
      DataSource dataSource,
      TransactionSynchronizationRegistry transactions,
      RelayWakeUp wakeUp,
      CurrentCause cause,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.wakeUp = wakeUp;
    this.cause = cause;
    this.clock = clock;
    this.source = "/" + service;
  }

  /**
   * Publishes {@code fact} if the current transaction commits.
   *
   * @throws IllegalStateException when there is no transaction
   * @throws IllegalArgumentException when consumers would refuse the fact, for example because the
   *     fact is too large
   */
  public void publish(Fact fact) {
    Envelope envelope =
        envelope(
            fact.type().wireName(), fact.subjectId(), clock.instant(), fact.type().dataSchema());
    add(OutboxRow.of(fact, envelope));
  }

  /**
   * Publishes {@code observation} if the current transaction commits.
   *
   * @param observedAt the time of the observation; the event has the same time
   * @throws IllegalStateException when there is no transaction
   * @throws IllegalArgumentException when the observation is larger than the maximum size of an
   *     event
   */
  public void publish(DirectoryObservation observation, Instant observedAt) {
    ObservationType type = observation.type();
    Envelope envelope = envelope(type.wireName(), observation.id(), observedAt, type.dataSchema());
    add(OutboxRow.of(observation, envelope));
  }

  /** Whether this service published the event that has {@code envelope}. */
  public boolean hasPublished(Envelope envelope) {
    return envelope.source().equals(source);
  }

  private Envelope envelope(String type, String subject, Instant time, String dataSchema) {
    Cause why = cause.get();
    return new Envelope(
        UuidV7.generate().toString(),
        type,
        source,
        subject,
        time,
        dataSchema,
        why.correlationId(),
        why.causationId(),
        why.traceparent());
  }

  /**
   * Stores {@code row} in the current transaction. A relay sends the row to Kafka after the commit.
   */
  public void add(OutboxRow row) {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException(
          "a fact must be published in a transaction, and there is none");
    }
    if (transactions.getResource(Outbox.class) instanceof Departures departures) {
      departures.rows.add(row);
    } else {
      Departures departures = new Departures();
      departures.rows.add(row);
      transactions.putResource(Outbox.class, departures);
      transactions.registerInterposedSynchronization(departures);
    }
  }

  /** The rows of one transaction. */
  private final class Departures implements Synchronization {

    private final List<OutboxRow> rows = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement insert = connection.prepareStatement(INSERT)) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (OutboxRow row : rows) {
          insert.setInt(1, row.bucket());
          insert.setString(2, row.record().topic());
          insert.setBytes(3, row.record().key());
          insert.setArray(4, connection.createArrayOf("text", row.headerNames()));
          insert.setArray(5, connection.createArrayOf("bytea", row.headerValues()));
          insert.setBytes(6, row.record().value());
          insert.setObject(7, now);
          insert.addBatch();
        }
        insert.executeBatch();
      } catch (SQLException e) {
        throw new OutboxException("the facts of this transaction could not be written", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wakeUp.wake();
      }
    }
  }
}
