package org.cpor.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
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
import org.cpor.events.topic.Topics;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.identity.Issuers;
import org.cpor.stack.kafka.KafkaRecords;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StackAddresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a stack in a separate process, without the services. */
class StackComponentTest {

  private static StackProcess stack;

  @BeforeAll
  static void start() {
    stack =
        StackProcess.start(
            Path.of("target", "stack"), PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void aTokenVerifiesAgainstThePublishedKeys() throws Exception {
    SignedJWT token =
        SignedJWT.parse(AccessToken.withRoles(List.of("reviewer", "operator")).from(issuer()));

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

    JWTClaimsSet claims = SignedJWT.parse(asked.from(issuer())).getJWTClaimsSet();

    assertThat(claims.getStringClaim("partner_id")).isEqualTo("P-1001");
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("Szabó Anna");
  }

  @Test
  void aTokenCanBeExpired() throws Exception {
    AccessToken asked = AccessToken.withRoles(List.of("portal")).lifetime(Duration.ofMinutes(-5));

    SignedJWT token = SignedJWT.parse(asked.from(issuer()));

    assertThat(isSignedByTrustedIssuer(token)).isTrue();
    assertThat(token.getJWTClaimsSet().getExpirationTime()).isInThePast();
  }

  @Test
  void aTokenOfTheOtherIssuerDoesNotVerify() throws Exception {
    AccessToken asked = AccessToken.withRoles(List.of("portal"));

    SignedJWT token =
        SignedJWT.parse(asked.from(issuer().replace(Issuers.TRUSTED, Issuers.STRANGER)));

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
  void lettersOutsideOfAsciiHaveCase() throws SQLException {
    assertThat(query(superuser(), "select lower('ÁRVÍZTŰRŐ')")).isEqualTo("árvíztűrő");
  }

  @ParameterizedTest
  @EnumSource(
      value = PartName.class,
      names = {"KAFKA", "POSTGRES"})
  void aPartThatWasStoppedComesBackWithItsData(PartName part) throws SQLException {
    KafkaRecords records = new KafkaRecords(addresses().get("KAFKA_BOOTSTRAP_SERVERS"));
    String key = UUID.randomUUID().toString();
    records.publish(Topics.CLAIMS, key, "{}", Map.of());
    String mark = "mark_" + UUID.randomUUID().toString().replace("-", "");
    query(superuser(), "create table " + mark + " (id int); select 1");

    stack.stop(part);
    stack.start(part);
    stack.kill(part);
    stack.start(part);

    assertThat(query(superuser(), "select count(*) from " + mark)).isEqualTo("0");
    assertThat(records.on(Topics.CLAIMS))
        .extracting(record -> new String(record.key(), UTF_8))
        .contains(key);
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
