package org.cpor.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cpor.stack.postgres.Database;

/**
 * Polls intake's database for the first comments of all awaited claims, in one query. When the
 * comment of a claim is stored, the client requests it once. If each client polled intake instead,
 * the requests would slow the platform down.
 */
final class StoredComments implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
  private static final String COMMENTED =
      "select distinct claim_id from comment where claim_id = any (?)";

  private final Map<UUID, CompletableFuture<UUID>> awaited = new ConcurrentHashMap<>();
  private final Connection connection;
  private final Thread thread;
  private volatile boolean closed;

  StoredComments(Database intake) throws SQLException {
    connection = intake.connect();
    thread = Thread.ofPlatform().start(this::look);
  }

  /** Completes when the claim has a comment. */
  CompletableFuture<UUID> of(String claimId) {
    return awaited.computeIfAbsent(UUID.fromString(claimId), id -> new CompletableFuture<>());
  }

  private void look() {
    try (PreparedStatement select = connection.prepareStatement(COMMENTED)) {
      while (!closed) {
        Thread.sleep(LOOK_AGAIN);
        select.setArray(1, connection.createArrayOf("uuid", awaited.keySet().toArray()));
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            UUID claimId = rows.getObject(1, UUID.class);
            CompletableFuture<UUID> stored = awaited.remove(claimId);
            if (stored != null) {
              stored.completeAsync(() -> claimId);
            }
          }
        }
      }
    } catch (SQLException | InterruptedException e) {
      awaited.values().forEach(each -> each.completeExceptionally(e));
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
