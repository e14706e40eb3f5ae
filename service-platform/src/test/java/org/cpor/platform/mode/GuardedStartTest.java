package org.cpor.platform.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedStartTest {

  private static final Map<String, String> FOR_DEVELOPMENT =
      Map.of(
          "quarkus.datasource.password", "intake-development-only",
          "quarkus.datasource.username", "intake",
          "quarkus.oidc.auth-server-url", "http://localhost:8090/default",
          "quarkus.oidc.credentials.secret", "development-only");

  @Test
  void developmentCredentialsAndPlainHttpAreReportedByTheirSettings() {
    assertThat(GuardedStart.objections(config("production", settings(FOR_DEVELOPMENT))))
        .containsExactly(
            "quarkus.datasource.password is a credential for development only, and cpor.mode is production",
            "quarkus.oidc.auth-server-url is plain http, not https, and cpor.mode is production",
            "quarkus.oidc.credentials.secret is a credential for development only, and cpor.mode is production");
  }

  @Test
  void environmentVariablesAreCheckedToo() {
    ConfigSource environment =
        new EnvConfigSource(
            Map.of(
                "QUARKUS_DATASOURCE_PASSWORD", "intake-development-only",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "HTTP://localhost:8090"),
            300);

    assertThat(GuardedStart.objections(config("production", environment)))
        .containsExactly(
            "QUARKUS_DATASOURCE_PASSWORD is a credential for development only, and cpor.mode is production",
            "QUARKUS_OIDC_AUTH_SERVER_URL is plain http, not https, and cpor.mode is production");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
  void productionRefusesAClockThatCanBeSet(String settable) {
    ConfigSource environment = new EnvConfigSource(Map.of("CPOR_CLOCK_SETTABLE", settable), 300);

    assertThat(GuardedStart.objections(config("production", environment)))
        .containsExactly(
            "CPOR_CLOCK_SETTABLE is for development only, and cpor.mode is production");
    assertThat(GuardedStart.objections(config("development", environment))).isEmpty();
  }

  @Test
  void productionRefusesWebhooksToPrivateAddressesAndTheKeysThatAreCheckedIn() {
    ConfigSource settings =
        settings(
            Map.of(
                "cpor.deliveries.webhook.allow-private", "true",
                "cpor.deliveries.webhook.sealing-key", "seals-webhook-secrets-development-only",
                "cpor.declines.signing-key", "signs-decline-links-development-only"));

    assertThat(GuardedStart.objections(config("production", settings)))
        .containsExactly(
            "cpor.declines.signing-key is a credential for development only, and cpor.mode is production",
            "cpor.deliveries.webhook.allow-private is for development only, and cpor.mode is production",
            "cpor.deliveries.webhook.sealing-key is a credential for development only, and cpor.mode is production");
    assertThat(GuardedStart.objections(config("development", settings))).isEmpty();
  }

  @Test
  void productionRefusesDocumentStorageOverPlainHttp() {
    ConfigSource settings =
        settings(Map.of("cpor.documents.s3.endpoint", "http://s3.example.org:9000"));

    assertThat(GuardedStart.objections(config("production", settings)))
        .containsExactly(
            "cpor.documents.s3.endpoint is plain http, not https, and cpor.mode is production");
    assertThat(GuardedStart.objections(config("development", settings))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "/.*/",
        "/https://.*\\\\.example/",
        "https://*.example",
        "http://portal.example",
        "https://portal.example,*",
        "https://portal.example/"
      })
  void productionRefusesPagesOfOriginsThatAreNotNamedExactly(String origins) {
    ConfigSource environment = new EnvConfigSource(Map.of("CPOR_HTTP_CORS_ORIGINS", origins), 300);

    assertThat(GuardedStart.objections(config("production", environment)))
        .containsExactly(
            "CPOR_HTTP_CORS_ORIGINS has an origin other than https://host or https://host:port, and cpor.mode is production");
    assertThat(GuardedStart.objections(config("development", environment))).isEmpty();
    assertThat(
            GuardedStart.objections(
                config("production", settings(Map.of("quarkus.http.cors.origins", origins)))))
        .hasSize(1);
  }

  @Test
  void productionAcceptsPagesOfExactOrigins() {
    ConfigSource settings =
        settings(
            Map.of(
                "cpor.http.cors.origins",
                "https://portal.example, https://portal.example:8443,https://xn--rvztr-yqa.example"));

    assertThat(GuardedStart.objections(config("production", settings))).isEmpty();
  }

  @Test
  void developmentAcceptsDevelopmentSettings() {
    assertThat(GuardedStart.objections(config("development", settings(FOR_DEVELOPMENT)))).isEmpty();
  }

  @Test
  void productionAcceptsProductionSettings() {
    ConfigSource settings =
        settings(
            Map.of(
                "cpor.clock.settable", "false",
                "cpor.deliveries.webhook.allow-private", "false",
                "cpor.deliveries.webhook.sealing-key", "a text that nobody can guess",
                "quarkus.datasource.password", "a secret",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/intake",
                "quarkus.oidc.auth-server-url", "https://identity.example/realms/cpor"));

    assertThat(GuardedStart.objections(config("production", settings))).isEmpty();
  }

  @Test
  void anUnknownModeIsReported() {
    assertThat(GuardedStart.objections(config("staging", settings(Map.of()))))
        .containsExactly("cpor.mode is neither production nor development");
  }

  private static ConfigSource settings(Map<String, String> settings) {
    return new PropertiesConfigSource(settings, "test", 100);
  }

  private static Config config(String mode, ConfigSource settings) {
    return new SmallRyeConfigBuilder()
        .withSources(settings, new PropertiesConfigSource(Map.of("cpor.mode", mode), "mode", 50))
        .build();
  }
}
