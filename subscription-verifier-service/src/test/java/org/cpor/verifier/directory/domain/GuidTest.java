package org.cpor.verifier.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {

  private static final UUID ID = UUID.fromString("5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11",
        "5C1D7E0A-1F3B-4F9D-8F61-7A5F0F2F9B11",
        "{5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11}",
        " {5C1D7E0A-1f3b-4f9d-8f61-7a5f0f2f9b11} "
      })
  void anIdIsReadAsPortalsShowIt(String text) {
    assertThat(Guid.parse(text)).contains(ID);
    assertThat(Guid.normalise(text)).isEqualTo(ID.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "{5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11",
        "5c1d7e0a1f3b4f9d8f617a5f0f2f9b11",
        "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b1g",
        "urn:uuid:5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11"
      })
  void whatIsNoneIsNone(String text) {
    assertThat(Guid.parse(text)).isEmpty();
  }

  @Test
  void anIdThatIsNoUuidKeepsItsLetters() {
    assertThat(Guid.normalise(" SO-2026-000123 ")).isEqualTo("SO-2026-000123");
  }
}
