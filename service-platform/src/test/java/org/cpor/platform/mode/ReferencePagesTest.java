package org.cpor.platform.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePagesTest {

  @ParameterizedTest
  @CsvSource({"development,true", "production,false"})
  void thePagesOfTheReferenceAreServedInDevelopmentOnly(String mode, boolean served) {
    assertThat(
            new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addPropertiesSources()
                .withSources(
                    new PropertiesConfigSource(Map.of(Mode.SETTING, mode), "environment", 300))
                .build()
                .getValue("quarkus.swagger-ui.enabled", Boolean.class))
        .isEqualTo(served);
  }
}
