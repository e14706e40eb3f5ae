package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Measures {@code POST /verifications} of claims without findings, with a directory of a million
 * subscriptions. The subscriptions are inserted directly into PostgreSQL, because only the check is
 * measured.
 */
class PrecheckBenchmark {

  private static final int SUBSCRIPTIONS = 1_000_000;
  private static final int A_SECOND = 500;
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * The rates of the warm-up in requests per second. They increase step by step, because a service
   * that has just started would be overloaded.
   */
  private static final List<Integer> WARM_UPS = List.of(20, 50, 100, 200, 350, A_SECOND);

  private static final Duration WARM_UP = Duration.ofSeconds(8);

  /** The products of a tenant's subscriptions: each subscription has one of them. */
  private static final List<String> PRODUCTS =
      List.of("DYNAMICS_365_SALES", "DYNAMICS_365_FINANCE", "POWER_APPS", "POWER_BI");

  private static final List<String> PARTNER_AND_TENANTS =
      List.of(
          """
          insert into partner (id, display_name, mpns) values ('P-1001', 'Partner', '[{
            "mpnId": "4567890", "partnerType": "STANDARD", "enrolments": [
              {"program": "Usage", "solutionArea": "BUSINESS_APPLICATIONS"}]}]')
          """,
          """
          insert into tenant (id, display_name, country, domains)
          select md5('tenant-' || n)::uuid, 'Customer ' || n, 'HU', array['c' || n || '.example']
            from generate_series(0, %d) as n
          """
              .formatted(SUBSCRIPTIONS / PRODUCTS.size() - 1));

  private static final String SUBSCRIPTIONS_OF_TENANTS =
      """
      insert into subscription (id, tenant_id, family, channel, status, products)
      select md5('subscription-' || n)::uuid, md5('tenant-' || n / cardinality(codes))::uuid,
             'DYNAMICS_365', 'VOLUME_LICENSING', 'ACTIVE',
             jsonb_build_object(codes[1 + n %% cardinality(codes)], 'SUCCESS')
        from generate_series(0, %d) as n, (select ?::text[]) as carried (codes)
      """
          .formatted(SUBSCRIPTIONS - 1);

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void prechecksOnAMillionSubscriptions() throws Exception {
    Figures figures = new Figures();
    try (LoneService verifier = new LoneService(PartName.VERIFIER, Path.of("target", "precheck"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      fill(verifier.database());
      HttpRequest.Builder precheck =
          verifier
              .request("/verifications", "portal")
              .header("Content-Type", "application/json")
              .timeout(PATIENCE);
      PacedRequests requests =
          new PacedRequests(
              http,
              i ->
                  precheck
                      .copy()
                      .POST(BodyPublishers.ofString(claimOf(random.nextInt(SUBSCRIPTIONS))))
                      .build(),
              answer -> answer.statusCode() == 200 && answer.body().contains("\"PASSED\""));
      for (int aSecond : WARM_UPS) {
        Latencies warmUp = requests.send(aSecond, WARM_UP);
        figures.add("warm-up, %d a second: %d failed".formatted(aSecond, warmUp.failed()));
        figures.latency("  median", warmUp.percentile(50));
      }
      Latencies latencies = requests.send(A_SECOND, MEASURED);
      figures.add(
          "%,d subscriptions, %d prechecks a second for %d s: %d failed"
              .formatted(SUBSCRIPTIONS, A_SECOND, MEASURED.toSeconds(), latencies.failed()));
      figures.latency("  median", latencies.percentile(50));
      figures.latency("  99 of 100 within", latencies.percentile(99));
      figures.latency("  999 of 1,000 within", latencies.percentile(99.9));
    }
    figures.write("precheck.txt");
  }

  private static void fill(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement();
        PreparedStatement subscriptions = connection.prepareStatement(SUBSCRIPTIONS_OF_TENANTS)) {
      for (String insert : PARTNER_AND_TENANTS) {
        sql.execute(insert);
      }
      subscriptions.setArray(1, connection.createArrayOf("text", PRODUCTS.toArray()));
      subscriptions.execute();
      sql.execute("vacuum analyze tenant, subscription, partner");
    }
  }

  private static String claimOf(int subscription) {
    int tenant = subscription / PRODUCTS.size();
    return """
    {"partnerId": "P-1001", "mpnId": "4567890",
     "customer": {"tenantId": "%s", "domain": "c%d.example"},
     "solutionArea": "BUSINESS_APPLICATIONS", "activity": "USAGE", "product": "%s",
     "subscriptionId": "%s", "proofOfExecution": ["%s"], "locale": "en"}
    """
        .formatted(
            md5("tenant-" + tenant),
            tenant,
            PRODUCTS.get(subscription % PRODUCTS.size()),
            md5("subscription-" + subscription),
            UUID.randomUUID());
  }

  /** Computes PostgreSQL's {@code md5(name)::uuid}. */
  private static UUID md5(String name) {
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
