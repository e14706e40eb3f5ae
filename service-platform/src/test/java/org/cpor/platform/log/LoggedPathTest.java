package org.cpor.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggedPathTest {

  @Test
  void aLongSegmentIsNotShown() {
    assertThat(LoggedPath.of("/declines/" + "x".repeat(65))).isEqualTo("/declines/…");
    assertThat(LoggedPath.of("/" + "x".repeat(65) + "/" + "y".repeat(200) + "/z"))
        .isEqualTo("/…/…/z");
  }

  @Test
  void aPathOfAResourceIsShownWhole() {
    String path = "/claims/" + UUID.randomUUID() + "/comments";

    assertThat(LoggedPath.of(path)).isEqualTo(path);
  }
}
