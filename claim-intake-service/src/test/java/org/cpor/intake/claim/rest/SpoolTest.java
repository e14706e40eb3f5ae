package org.cpor.intake.claim.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SpoolTest {

  private final ByteArrayOutputStream client = new ByteArrayOutputStream();

  @Test
  void whatWasAppendedBeforeAndWhileItIsCopiedArrivesInItsOrder() throws Exception {
    byte[] large = "x".repeat(200_000).getBytes(UTF_8);
    try (Spool spool = new Spool();
        ExecutorService copying = Executors.newVirtualThreadPerTaskExecutor()) {
      spool.append("before ".getBytes(UTF_8));
      Future<?> copied =
          copying.submit(() -> {
            spool.copyTo(client);
            return null;
          });
      spool.append(large);
      spool.append(" after".getBytes(UTF_8));
      spool.complete();
      copied.get();
    }
    assertThat(client.toString(UTF_8)).isEqualTo("before " + new String(large, UTF_8) + " after");
  }

  @Test
  void whatCameBeforeAFailureIsCopiedAndTheFailureIsTold() throws IOException {
    try (Spool spool = new Spool()) {
      spool.append("some".getBytes(UTF_8));
      spool.fail(new IOException("gone"));

      assertThatThrownBy(() -> spool.copyTo(client)).hasRootCauseMessage("gone");
    }
    assertThat(client.toString(UTF_8)).isEqualTo("some");
  }
}
