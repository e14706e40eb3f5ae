package org.cpor.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.events.wire.Envelope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  private final Map<String, String> headers =
      new HashMap<>(
          new Envelope(
                  "an-id",
                  "cpor.claim-submitted.v1",
                  "/elsewhere",
                  "a-claim",
                  Instant.EPOCH,
                  null,
                  null,
                  null,
                  null)
              .toHeaders());

  DeadLetterTest() {
    headers.put(DeadLetterHeaders.TOPIC, "cpor.claims.v1");
    headers.put(DeadLetterHeaders.PARTITION, "3");
    headers.put(DeadLetterHeaders.OFFSET, "14");
  }

  @Test
  void anEventCanBeReplayedToTheTopicThatItCameFrom() {
    DeadLetter letter = letter();

    ProducerRecord<byte[], byte[]> replay = letter.replay();

    assertThat(letter.futility()).isEmpty();
    assertThat(replay.topic()).isEqualTo("cpor.claims.v1");
    assertThat(replay.partition()).as("the key decides").isNull();
    assertThat(replay.value()).asString(UTF_8).isEqualTo("{}");
    assertThat(replay.headers().lastHeader(DeadLetterHeaders.REPLAY_OF).value())
        .asString(UTF_8)
        .isEqualTo("cpor.claims.v1.a-service.dlq/0:7");
    assertThat(replay.headers())
        .noneMatch(header -> header.key().startsWith(DeadLetterHeaders.PREFIX));
  }

  @Test
  void aReplayNamesOnlyItsLastDeadLetter() {
    headers.put(DeadLetterHeaders.REPLAY_OF, "cpor.claims.v1.a-service.dlq/0:1");

    assertThat(letter().replay().headers().headers(DeadLetterHeaders.REPLAY_OF)).hasSize(1);
  }

  @Test
  void aRecordOfUnknownOriginCannotBeReplayed() {
    headers.remove(DeadLetterHeaders.TOPIC);

    assertThat(letter().futility()).contains("it does not say where it came from");
  }

  @Test
  void aTruncatedRecordCannotBeReplayed() {
    headers.put(DeadLetterHeaders.ORIGINAL_SIZE, "4000000");

    assertThat(letter().futility())
        .hasValueSatisfying(
            why -> assertThat(why).contains("of 4000000 bytes", "on cpor.claims.v1/3:14"));
  }

  @Test
  void aRecordWithoutTheHeadersOfAnEventCannotBeReplayed() {
    headers.remove("ce_id");

    assertThat(letter().futility())
        .hasValueSatisfying(why -> assertThat(why).contains("header ce_id is missing"));
  }

  @Test
  void aRecordWithoutDataCannotBeReplayed() {
    assertThat(letter(null).futility())
        .hasValueSatisfying(why -> assertThat(why).contains("has no data"));
  }

  private DeadLetter letter() {
    return letter("{}".getBytes(UTF_8));
  }

  private DeadLetter letter(byte @Nullable [] data) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("cpor.claims.v1.a-service.dlq", 0, 7, "key".getBytes(UTF_8), data);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return new DeadLetter(record);
  }
}
