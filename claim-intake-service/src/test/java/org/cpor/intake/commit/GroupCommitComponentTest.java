package org.cpor.intake.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class GroupCommitComponentTest {

  private static final int CALLERS = 150;

  @Inject GroupCommit transactions;
  @Inject DataSource dataSource;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void create() throws SQLException {
    execute("create table written (number integer unique deferrable initially deferred)");
  }

  @AfterEach
  void drop() throws SQLException {
    callers.close();
    execute("drop table written");
  }

  @Test
  void concurrentCallersShareTransactionsAndGetTheirOwnResults() throws Exception {
    Set<Long> transactionIds = ConcurrentHashMap.newKeySet();
    List<Future<Integer>> answers = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < CALLERS; i++) {
      int number = i;
      answers.add(
          callers.submit(() -> {
            start.await();
            return call(() -> {
              transactionIds.add(write(number));
              return number;
            });
          }));
    }
    start.countDown();

    for (int i = 0; i < CALLERS; i++) {
      assertThat(answers.get(i).get()).isEqualTo(i);
    }
    assertThat(written()).hasSize(CALLERS);
    assertThat(transactionIds).hasSizeLessThan(CALLERS / 2);
  }

  @Test
  void failedWorkIsRolledBackAndDoesNotAffectOthers() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < CALLERS; i++) {
      int number = i;
      answers.add(
          callers.submit(() -> {
            start.await();
            return call(() -> {
              write(number);
              if (isUnlucky(number)) {
                throw new IllegalStateException("unlucky " + number);
              }
              return number;
            });
          }));
    }
    start.countDown();

    for (int i = 0; i < CALLERS; i++) {
      Future<Integer> answer = answers.get(i);
      if (isUnlucky(i)) {
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .cause()
            .hasMessage("unlucky " + i);
      } else {
        assertThat(answer.get()).isEqualTo(i);
      }
    }
    assertThat(written()).hasSize(CALLERS - CALLERS / 10).noneMatch(this::isUnlucky);
  }

  @Test
  void aFailedCommitIsReportedAndItsWorkIsNotRepeated() throws SQLException {
    transactions.call(() -> write(1));
    AtomicInteger times = new AtomicInteger();

    assertThatThrownBy(() ->
            transactions.call(() -> {
              times.incrementAndGet();
              return write(1);
            }))
        .isInstanceOf(RuntimeException.class);

    assertThat(times).hasValue(1);
    assertThat(written()).containsExactly(1);
  }

  /** Calls the group commit as a request would. */
  private <T> T call(Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      return transactions.call(work);
    } finally {
      request.terminate();
    }
  }

  private boolean isUnlucky(int number) {
    return number % 10 == 3;
  }

  /** Writes a row, and returns the id of the transaction. */
  private long write(int number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into written values (?) returning pg_current_xact_id()::text::bigint")) {
      insert.setInt(1, number);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<Integer> written() throws SQLException {
    Set<Integer> numbers = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select number from written")) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
