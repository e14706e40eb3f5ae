package org.cpor.platform.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

  @Test
  void credentialsForDevelopmentAndPlainHttpAreToldByTheirSettings() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "quarkus.datasource.password", "intake-development-only",
                        "quarkus.datasource.username", "intake",
                        "quarkus.oidc.auth-server-url", "http://localhost:8090/default",
                        "quarkus.oidc.credentials.secret", "development-only"),
                    "test",
                    100))
            .build();

    assertThat(ProductionGuard.objections(config))
        .containsExactly(
            "quarkus.datasource.password is a credential for development only",
            "quarkus.oidc.auth-server-url is plain http, not https",
            "quarkus.oidc.credentials.secret is a credential for development only");
  }

  @Test
  void theEnvironmentIsGuardedToo() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new EnvConfigSource(
                    Map.of(
                        "QUARKUS_DATASOURCE_PASSWORD", "intake-development-only",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "HTTP://localhost:8090"),
                    300))
            .build();

    assertThat(ProductionGuard.objections(config))
        .containsExactly(
            "QUARKUS_DATASOURCE_PASSWORD is a credential for development only",
            "QUARKUS_OIDC_AUTH_SERVER_URL is plain http, not https");
  }

  @Test
  void whatIsFitForProductionIsNotObjectedTo() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "quarkus.datasource.password", "a secret",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/intake",
                        "quarkus.oidc.auth-server-url", "https://identity.example/realms/cpor"),
                    "test",
                    100))
            .build();

    assertThat(ProductionGuard.objections(config)).isEmpty();
  }
}
