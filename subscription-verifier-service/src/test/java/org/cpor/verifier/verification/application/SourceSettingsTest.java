package org.cpor.verifier.verification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSettingsTest {

  @Test
  void ourOwnDirectoryIsTheDefaultSource() {
    assertThat(with(Map.of()).source()).isEqualTo(SourceName.POSTGRES);
    assertThat(with(Map.of()).lookAgain()).isEqualTo(Duration.ofMinutes(15));
    assertThat(with(Map.of("cpor.directory.source", "microsoft")).source())
        .isEqualTo(SourceName.MICROSOFT);
  }

  @Test
  void theErrorForAnUnknownSourceNamesTheValidOnes() {
    assertThatThrownBy(() -> with(Map.of("cpor.directory.source", "oracle")))
        .hasMessageContaining("cpor.directory.source")
        .hasMessageContaining("oracle")
        .hasMessageContaining("microsoft")
        .hasMessageContaining("postgres");
  }

  private static SourceSettings with(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(SourceSettings.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(SourceSettings.class);
  }
}
