package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A service processes documents of the maximum size. Its heap is too small for all of them
 * together.
 */
@ExtendWith(SharedPlatform.class)
class LargeDocumentsIT {

  private static final int AT_ONCE = 8;
  private static final int SIZE = 25 * 1024 * 1024;

  @Test
  void eightLargeDocumentsAreUploadedAndDownloadedConcurrently(Platform platform) throws Exception {
    ApiClient intake = platform.intakeOf("P-" + UUID.randomUUID());
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> read = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        byte[] document = blankUpTo((byte) ('0' + i));
        read.add(clients.submit(() -> upAndDown(intake, document)));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(read.get(i).get()).isEqualTo(i);
      }
    }
  }

  /** Valid JSON of the maximum size: blanks with a digit at the end. */
  private static byte[] blankUpTo(byte digit) {
    byte[] document = new byte[SIZE];
    Arrays.fill(document, (byte) ' ');
    document[SIZE - 1] = digit;
    return document;
  }

  private static int upAndDown(ApiClient intake, byte[] document) {
    String id =
        intake
            .postFile("/documents", "large.txt", document, Map.of("kind", "OTHER"))
            .expect(201)
            .text("documentId");
    return intake.get("/documents/" + id + "/content").expect(200).body().asInt();
  }
}
