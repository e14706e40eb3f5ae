package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.claim;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A batch that is sent again with its idempotency key files no claim twice. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@Timeout(300)
class RepeatedBatchComponentTest extends SentBatches {

  private static final String REPLAYED = "Idempotent-Replayed";

  @Test
  void aBatchSentAgainWithItsKeyGetsTheFirstAnswersAgain() throws IOException {
    byte[] lines =
        bytes(300, i -> i % 3 == 0 ? claim().put("mpnId", "x").toString() : claim().toString());
    String key = newKey();
    List<JsonNode> first = answers(post(keyed(key), lines).header(REPLAYED, nullValue()));

    List<JsonNode> again = answers(post(keyed(key), lines).header(REPLAYED, "true"));

    assertThat(again).isEqualTo(first);
    assertThat(again).filteredOn(answer -> answer.has("claimId")).hasSize(200);
    assertThat(again.getFirst().at("/problem/violations/0/field").asText()).isEqualTo("mpnId");
    assertThat(claims()).isEqualTo(200);
  }

  @Test
  void anotherBatchWithAUsedKeyIsRefusedAsAWhole() throws IOException {
    String line = claim().toString();
    String key = newKey();
    send(keyed(key), line.getBytes(UTF_8));

    for (String other : List.of(line + "\n" + claim(), claim().toString(), "")) {
      post(keyed(key), other.getBytes(UTF_8))
          .statusCode(422)
          .contentType("application/problem+json")
          .body("type", equalTo(PROBLEMS + "idempotency-key-reused"));
    }
    assertThat(claims()).isEqualTo(1);
    assertThat(send(keyed(key + "-2"), line.getBytes(UTF_8)).getFirst().has("claimId")).isTrue();
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void anEmptyBatchUsesItsKeyToo() throws IOException {
    String key = newKey();

    assertThat(answers(post(keyed(key), new byte[0]).header(REPLAYED, nullValue()))).isEmpty();
    assertThat(answers(post(keyed(key), new byte[0]).header(REPLAYED, "true"))).isEmpty();
    post(keyed(key), claim().toString().getBytes(UTF_8)).statusCode(422);
  }

  @Test
  void aBatchThatIsRefusedAsAWholeLeavesItsKeyFree() throws IOException {
    String key = newKey();
    post(keyed(key), claim().toString().getBytes(UTF_16)).statusCode(400);

    assertThat(send(keyed(key), claim().toString().getBytes(UTF_8)).getFirst().has("claimId"))
        .isTrue();
  }

  @Test
  void ofBatchesWithOneKeyAtTheSameTimeEachGetsTheSameAnswers() throws Exception {
    byte[] lines = bytes(100, i -> i % 4 == 0 ? "{}" : claim().toString());
    String key = newKey();
    List<Future<List<JsonNode>>> sent = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        sent.add(senders.submit(() -> send(keyed(key), lines)));
      }
    }

    for (Future<List<JsonNode>> answers : sent) {
      assertThat(answers.get()).isEqualTo(sent.getFirst().get()).hasSize(100);
    }
    assertThat(claims()).isEqualTo(75);
  }

  @Test
  void aBatchThatWasInterruptedIsFinishedWhenItIsSentAgain() throws IOException {
    byte[] lines = bytes(3_000, i -> claim().toString());
    String key = newKey();
    try (Socket client = connect("Idempotency-Key: " + key + "\r\n")) {
      chunk(client.getOutputStream(), new String(lines, UTF_8));
      chunk(client.getOutputStream(), "");
      await().until(() -> !pageOfClaims("").<List<?>>path("items").isEmpty());
    }

    assertThat(send(keyed(key), lines)).hasSize(3_000).allMatch(answer -> answer.has("claimId"));
    assertThat(claims()).isEqualTo(3_000);
  }

  private static String newKey() {
    return "key-" + UUID.randomUUID();
  }
}
