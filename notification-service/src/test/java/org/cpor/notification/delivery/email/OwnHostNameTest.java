package org.cpor.notification.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHostNameTest {

  private static final String SENDER = "cpor.deliveries.email.from";
  private static final String OWN_HOST_NAME = "quarkus.mailer.own-host-name";

  @ParameterizedTest
  @CsvSource({
    "claims@cpor.example,             cpor.example",
    "Claims <claims@Cpor.example>,    cpor.example",
    "claims@űrhajó.example,           xn--rhaj-tqa56e.example"
  })
  void theDomainOfTheSenderIsTheDefault(String sender, String name) {
    assertThat(ownHostName(Map.of(SENDER, sender))).contains(name);
  }

  @Test
  void anotherNameCanBeSet() {
    assertThat(
            ownHostName(
                Map.of(SENDER, "claims@cpor.example", OWN_HOST_NAME, "mail-7.cpor.example")))
        .contains("mail-7.cpor.example");
  }

  @Test
  void withoutAUsableSenderThereIsNoDefault() {
    assertThat(ownHostName(Map.of())).isEmpty();
    assertThat(ownHostName(Map.of(SENDER, "claims@localhost"))).isEmpty();
  }

  private static Optional<String> ownHostName(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new OwnHostName())
        .withSources(new PropertiesConfigSource(settings, "settings", 250))
        .build()
        .getOptionalValue(OWN_HOST_NAME, String.class);
  }
}
