package org.cpor.messaging.inbox;

import static org.cpor.messaging.inbox.RecordingListener.Behaviour.APPLY;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * A listener that writes each event that it applies to a table, in the transaction of the inbox.
 */
@ApplicationScoped
public class RecordingListener {

  /** How the handler reacts to the facts of a claim. */
  public enum Behaviour {
    APPLY,
    FAIL_FOR_NOW,
    FAIL_FOR_GOOD,
    OVERFLOW,
    EXHAUST,
    THROW_CHECKED
  }

  private final Inbox inbox;
  private final DataSource dataSource;
  private final CurrentCause cause;
  private final Map<UUID, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Cause> causes = new CopyOnWriteArrayList<>();

  RecordingListener(Inbox inbox, DataSource dataSource, CurrentCause cause) {
    this.inbox = inbox;
    this.dataSource = dataSource;
    this.cause = cause;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, news -> news.forEach(this::apply));
  }

  private void apply(ReceivedFact news) {
    cause.set(news.asCause());
    causes.add(cause.get());
    insert(news.fact().claim().tenantId(), news.envelope().id());
    switch (behaviours.getOrDefault(news.fact().claim().claimId(), APPLY)) {
      case APPLY -> {}
      case FAIL_FOR_NOW ->
          throw new IllegalStateException(new SQLTransientConnectionException("gone", "08006"));
      case FAIL_FOR_GOOD -> throw new IllegalStateException("cannot be done");
      case OVERFLOW -> depth(1);
      case EXHAUST -> throw new OutOfMemoryError("cannot be done in so little");
      case THROW_CHECKED -> RecordingListener.<RuntimeException>sneak(new IOException("disk"));
    }
  }

  private static int depth(int counted) {
    return counted == 0 ? 0 : 1 + depth(counted + 1);
  }

  /** Throws a checked exception that the method does not declare, as a proxy may do. */
  @SuppressWarnings("unchecked")
  private static <T extends Exception> void sneak(Exception exception) throws T {
    throw (T) exception;
  }

  private void insert(UUID tenantId, String eventId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into applied (tenant_id, event_id) values (?, ?)")) {
      insert.setObject(1, tenantId);
      insert.setString(2, eventId);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void behave(UUID claimId, Behaviour behaviour) {
    behaviours.put(claimId, behaviour);
  }

  public List<Cause> causes() {
    return causes;
  }
}
