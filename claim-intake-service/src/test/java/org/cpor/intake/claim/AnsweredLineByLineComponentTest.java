package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import org.cpor.intake.RequestLog;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line of a batch is filed and answered while later lines are still being sent. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@Timeout(300)
class AnsweredLineByLineComponentTest extends SentBatches {

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
    try (Socket client = connect()) {
      OutputStream to = client.getOutputStream();
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      for (int i = 1; i <= 3; i++) {
        chunk(to, claim() + "\n");
        assertThat(nextAnswer(from).path("line").asInt()).isEqualTo(i);
      }
      chunk(to, "");
    }
    assertThat(claims()).isEqualTo(3);
  }

  @Test
  void aClientThatSendsAHundredThousandLinesBeforeItListensHearsOfEach() throws IOException {
    int count = 100_000;
    try (Socket client = connect()) {
      OutputStream to = client.getOutputStream();
      for (int i = 0; i < count; i += 1_000) {
        StringBuilder lines = new StringBuilder();
        for (int j = 0; j < 1_000; j++) {
          lines.append(j == 0 ? claim().toString() : "{\"mpnId\": \"x\"}").append('\n');
        }
        chunk(to, lines.toString());
      }
      chunk(to, "");
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      for (int i = 1; i <= count; i++) {
        JsonNode answer = nextAnswer(from);
        assertThat(answer.path("line").asInt()).isEqualTo(i);
        assertThat(answer.has("claimId")).isEqualTo(i % 1_000 == 1);
      }
    }
    assertThat(claims()).isEqualTo(100);
  }

  @Test
  void whatWasReadOfABatchThatBreaksOffIsFiled() throws IOException {
    try (Socket client = connect()) {
      chunk(client.getOutputStream(), claim() + "\n" + claim() + "\n{\"mpnId\": ");
      BufferedReader from =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      nextAnswer(from);
      nextAnswer(from);
    }
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void aClientThatGoesAwayIsNoFault() throws IOException {
    try (RequestLog log = new RequestLog()) {
      try (Socket client = connect()) {
        chunk(client.getOutputStream(), claim() + "\n");
        nextAnswer(new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)));
      }
      log.tellsOfNoFault(batch.getPath());
    }
  }

  /**
   * Returns the next line of the answer's body. Skips the headers of the answer and the sizes of
   * its chunks. A line may be split between two chunks.
   */
  private static JsonNode nextAnswer(BufferedReader from) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      if (!answer.isEmpty() || line.startsWith("{")) {
        answer.append(line);
        if (count(answer, '{') == count(answer, '}')) {
          return JSON.readTree(answer.toString());
        }
        from.readLine();
      }
    }
    throw new IOException("the answers end too early");
  }

  private static long count(StringBuilder text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
