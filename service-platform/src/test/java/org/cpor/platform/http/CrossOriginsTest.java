package org.cpor.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal.example",
        "https://portal.example/",
        "https://portal.example/app",
        "https://*.portal.example",
        "ftp://portal.example",
        "https://",
        "null"
      })
  void anOriginThatNoBrowserSendsIsRefusedAtTheStart(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossOrigins(Optional.of(List.of("https://a.example", origin))))
        .withMessageContaining("cpor.http.cors.origins")
        .withMessageContaining(origin);
  }

  @Test
  void originsWildcardsAndRegularExpressionsAreAccepted() {
    assertThatCode(() ->
            new CrossOrigins(
                Optional.of(
                    List.of(
                        "https://portal.example",
                        " http://localhost:5173",
                        "*",
                        "/https://.*[.]portal[.]example/"))))
        .doesNotThrowAnyException();
  }
}
