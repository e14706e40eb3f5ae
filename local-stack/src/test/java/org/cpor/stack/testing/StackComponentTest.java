package org.cpor.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.ClaimApproved;
import org.cpor.events.Envelope;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A stack as a test starts it, and what such a test gets from it. */
class StackComponentTest {

  private static StackProcess stack;

  @BeforeAll
  static void start() {
    stack =
        StackProcess.start(
            Path.of("target", "stack"), PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY);
    System.setProperty("cpor.stack.env", stack.addressFile().toString());
  }

  @AfterAll
  static void stop() {
    stack.close();
    System.clearProperty("cpor.stack.env");
  }

  @Test
  void aTokenVerifiesAgainstThePublishedKeys() throws Exception {
    SignedJWT token = SignedJWT.parse(Tokens.withRoles("reviewer", "operator"));

    assertThat(isSignedByTrustedIssuer(token)).isTrue();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(issuer());
    assertThat(claims.getAudience()).containsExactly("cpor");
    assertThat(claims.getStringListClaim("roles")).containsExactly("reviewer", "operator");
    assertThat(claims.getClaim("partner_id")).isNull();
    assertThat(claims.getExpirationTime()).isInTheFuture();
  }

  @Test
  void aPartnersTokenNamesThePartnerAndTheBearer() throws Exception {
    AccessToken asked =
        AccessToken.withRoles(List.of("billing-admin")).partner("P-1001").name("Szabó Anna");

    JWTClaimsSet claims = SignedJWT.parse(Tokens.issue(asked)).getJWTClaimsSet();

    assertThat(claims.getStringClaim("partner_id")).isEqualTo("P-1001");
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("Szabó Anna");
  }

  @Test
  void aTokenCanHaveExpired() throws Exception {
    AccessToken asked = AccessToken.withRoles(List.of("portal")).lifetime(Duration.ofMinutes(-5));

    SignedJWT token = SignedJWT.parse(Tokens.issue(asked));

    assertThat(isSignedByTrustedIssuer(token)).isTrue();
    assertThat(token.getJWTClaimsSet().getExpirationTime()).isInThePast();
  }

  @Test
  void aStrangersTokenDoesNotVerify() throws Exception {
    AccessToken asked = AccessToken.withRoles(List.of("portal"));

    SignedJWT token = SignedJWT.parse(Tokens.issueByStranger(asked));

    assertThat(isSignedByTrustedIssuer(token)).isFalse();
    assertThat(token.getJWTClaimsSet().getIssuer()).isNotEqualTo(issuer());
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "max_connections, 200",
    "full_page_writes, on"
  })
  void postgresIsAsDurableAsInProduction(String setting, String value) throws SQLException {
    assertThat(query(superuser(), "show " + setting)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"intake", "verifier", "arbitration", "notification"})
  void eachServiceOwnsItsDatabaseAndIsNoSuperuser(String service) throws SQLException {
    Database database = superuser().owned(service);

    assertThat(query(database, "create table own (id int); drop table own; select current_user"))
        .isEqualTo(service);
    assertThat(query(database, "select rolsuper from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    assertThat(database.password()).contains("development-only");
  }

  @Test
  void oneServiceCannotReadTheDatabaseOfAnother() {
    Database foreign =
        new Database(superuser().owned("arbitration").jdbcUrl(), "intake", Database.PASSWORD);

    assertThatThrownBy(foreign::connect).hasMessageContaining("permission denied");
  }

  @Test
  void lettersBeyondAsciiHaveCase() throws SQLException {
    assertThat(query(superuser(), "select lower('ÁRVÍZTŰRŐ')")).isEqualTo("árvíztűrő");
  }

  @Test
  void aTestGetsAnEmptyDatabaseOfItsOwnAndLeavesNoneBehind() throws SQLException {
    StackTestResource resource = new StackTestResource();
    Map<String, String> configuration = resource.start();
    Database own =
        new Database(
            requireNonNull(configuration.get("quarkus.datasource.jdbc.url")),
            requireNonNull(configuration.get("quarkus.datasource.username")),
            requireNonNull(configuration.get("quarkus.datasource.password")));
    String tables = "select count(*) from information_schema.tables where table_schema = 'public'";
    assertThat(query(own, tables)).isEqualTo("0");
    assertThat(configuration)
        .containsEntry("quarkus.oidc.auth-server-url", issuer())
        .containsEntry("kafka.bootstrap.servers", addresses().get("KAFKA_BOOTSTRAP_SERVERS"));

    resource.stop();

    assertThatThrownBy(own::connect).isInstanceOf(SQLException.class);
  }

  @Test
  void aTestStartsWithEmptyTopics() {
    StackTestResource resource = new StackTestResource();
    FactTopics.publish(approval());
    resource.init(Map.of("partitions", "1"));

    resource.start();

    assertThat(FactTopics.records(FactType.CLAIM_APPROVED.topic())).isEmpty();
    resource.stop();
  }

  @Test
  void aPublishedFactIsReadBackWithItsEnvelope() {
    ClaimApproved approval = approval();
    Envelope envelope = FactTopics.publish(approval);
    FactTopics.publish(approval, envelope);
    FactTopics.publish(approval());

    var received = FactTopics.awaitEvents(ClaimApproved.class, approval.claim().claimId(), 2);

    assertThat(received)
        .hasSize(2)
        .allSatisfy(event -> {
          assertThat(event.fact()).isEqualTo(approval);
          assertThat(event.envelope()).isEqualTo(envelope);
        });
  }

  @Test
  void anythingAtAllCanBePublished() {
    String topic = "test." + UUID.randomUUID();
    FactTopics.publishRaw(topic, "key", "no json".getBytes(UTF_8), Map.of("ce_type", "nonsense"));

    var records = FactTopics.awaitRecords(topic, all -> all.size() == 1);

    assertThat(records.getFirst().key()).asString().isEqualTo("key");
    assertThat(FactTopics.headers(records.getFirst())).containsEntry("ce_type", "nonsense");
  }

  @Test
  void aTopicThatIsNotThereHasNoRecordsAndStaysAbsent() {
    String topic = "test." + UUID.randomUUID();

    assertThat(FactTopics.records(topic)).isEmpty();
    assertThat(FactTopics.records(topic)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PartName.class,
      names = {"KAFKA", "POSTGRES"})
  void aPartThatWasStoppedComesBackWithItsData(PartName part) throws SQLException {
    ClaimApproved approval = approval();
    FactTopics.publish(approval);
    String mark = "mark_" + UUID.randomUUID().toString().replace("-", "");
    query(superuser(), "create table " + mark + " (id int); select 1");

    stack.stop(part);
    stack.start(part);
    stack.kill(part);
    stack.start(part);

    assertThat(query(superuser(), "select count(*) from " + mark)).isEqualTo("0");
    assertThat(FactTopics.await(ClaimApproved.class, approval.claim().claimId()))
        .isEqualTo(approval);
  }

  private static ClaimApproved approval() {
    String example = "/examples/" + FactType.CLAIM_APPROVED.wireName() + ".json";
    try (var in = FactType.class.getResourceAsStream(example)) {
      String json =
          new String(in.readAllBytes(), UTF_8)
              .replaceFirst("(\"claimId\"\\s*:\\s*\")[^\"]+", "$1" + UUID.randomUUID());
      return (ClaimApproved) FactJson.read(FactType.CLAIM_APPROVED, json.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSignedByTrustedIssuer(SignedJWT token) throws Exception {
    JWKSet keys = JWKSet.load(URI.create(issuer() + "/jwks").toURL());
    JWSVerifier verifier = new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey());
    return token.verify(verifier);
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      boolean isResult = statement.execute(sql);
      while (!isResult) {
        isResult = statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static Database superuser() {
    return Database.from(addresses());
  }

  private static String issuer() {
    return addresses().get("IDENTITY_URL");
  }

  private static StackAddresses addresses() {
    return stack.addresses();
  }
}
