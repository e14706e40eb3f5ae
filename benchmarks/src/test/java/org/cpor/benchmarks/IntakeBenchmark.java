package org.cpor.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.junit.jupiter.api.Test;

/**
 * Compares the rate of {@code POST /claims} with the rate of {@link DirectTransactions}, which
 * store a claim and a fact without intake. There are 32 clients. The benchmark runs with an empty
 * store and with a million claims. Intake is the only service, and its relay sends to Kafka at the
 * same time.
 */
class IntakeBenchmark {

  private static final int CLIENTS = 32;
  private static final int WARM_UPS = 12;
  private static final int REPEATS = 3;
  private static final Duration MEASURED = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Partner PARTNER = new Partner("P-1001", "4567890");

  @Test
  void claimsAcceptedASecond() throws Exception {
    Figures figures = new Figures();
    try (LoneService intake = new LoneService(PartName.INTAKE, Path.of("target", "intake"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Database database = intake.database();
      for (int i = 0; i < WARM_UPS; i++) {
        accepted(intake, http);
      }
      double empty = measure("an empty store", figures, intake, http);
      FullStore.fill(PartName.INTAKE, database);
      double full = measure("%,d claims stored".formatted(FullStore.CLAIMS), figures, intake, http);
      figures.ratio("accepted over a full store, of over an empty one", full, empty);
    }
    figures.write("intake.txt");
  }

  private static double measure(String store, Figures figures, LoneService intake, HttpClient http)
      throws Exception {
    double[] limits = new double[REPEATS];
    double[] accepted = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      limits[i] = limit(intake.database());
      accepted[i] = accepted(intake, http);
    }
    figures.add(store);
    double limit = figures.rate("  PostgreSQL alone: a claim and a fact a transaction", limits);
    double rate = figures.rate("  POST /claims accepted", accepted);
    figures.ratio("  of PostgreSQL alone", rate, limit);
    return rate;
  }

  private static double limit(Database database) throws Exception {
    try (DirectTransactions transactions = new DirectTransactions(database)) {
      return Clients.rate(CLIENTS, MEASURED, transactions::client);
    }
  }

  /**
   * Returns the POSTs per second. Each POST has its own idempotency key and must be answered with
   * 201. Waits at the end until the outbox is empty.
   */
  private static double accepted(LoneService intake, HttpClient http) throws Exception {
    HttpRequest.Builder claim =
        intake.request("/claims", "portal").header("Content-Type", "application/json");
    double rate = Clients.rate(CLIENTS, MEASURED, client -> () -> post(http, claim.copy()));
    awaitSent(intake.database());
    return rate;
  }

  private static void post(HttpClient http, HttpRequest.Builder claim) throws Exception {
    UUID tenantId = UUID.randomUUID();
    Customer customer = new Customer(tenantId, "c-" + tenantId + ".example", UUID.randomUUID());
    HttpResponse<Void> answer =
        http.send(
            claim
                .header("Idempotency-Key", tenantId.toString())
                .POST(BodyPublishers.ofString(customer.claimOf(PARTNER).toString()))
                .build(),
            BodyHandlers.discarding());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("answered " + answer.statusCode());
    }
  }

  private static void awaitSent(Database database) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      while (System.nanoTime() < deadline) {
        try (ResultSet row = sql.executeQuery("select exists (select from outbox)")) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("facts are left in the outbox");
  }
}
