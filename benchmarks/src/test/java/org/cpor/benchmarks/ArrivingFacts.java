package org.cpor.benchmarks;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener with the least possible work: one upsert for each fact. */
@ApplicationScoped
class ArrivingFacts {

  static final String UPSERT =
      """
      insert into arrived (claim_id, times) values (?, 1)
      on conflict (claim_id) do update set times = arrived.times + 1\
      """;

  private final Inbox inbox;
  private final DataSource dataSource;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  ArrivingFacts(Inbox inbox, DataSource dataSource) {
    this.inbox = inbox;
    this.dataSource = dataSource;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    gate.await();
    inbox.receive(records, news -> news.forEach(this::upsert));
  }

  private void upsert(ReceivedFact news) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert(upsert, news.fact().claim().claimId());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void upsert(PreparedStatement upsert, UUID claimId) throws SQLException {
    upsert.setObject(1, claimId);
    upsert.executeUpdate();
  }

  /** Makes each arriving fact wait until {@code gate} has counted down to zero. */
  void waitFor(CountDownLatch gate) {
    this.gate = gate;
  }
}
