package org.cpor.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "portal-2026.11:7", "019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10"})
  void aSaneIdIsKept(String sent) {
    assertThat(RequestId.of(sent)).isEqualTo(sent);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "a b", "a\nb", "<script>", "é"})
  void anythingElseIsReplacedByAnIdOfOurs(@Nullable String sent) {
    assertThat(UUID.fromString(RequestId.of(sent)).version()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 10_000})
  void anIdThatIsTooLongIsReplaced(int length) {
    assertThat(RequestId.of("a".repeat(length))).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(strings = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
  void aWellFormedTraceParentIsKept(String sent) {
    assertThat(TraceParent.of(sent)).isEqualTo(sent);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x"
      })
  void anyOtherTraceParentIsIgnored(@Nullable String sent) {
    assertThat(TraceParent.of(sent)).isNull();
  }
}
