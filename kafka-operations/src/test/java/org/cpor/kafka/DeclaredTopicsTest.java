package org.cpor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.cpor.events.topic.TopicDeclaration;
import org.cpor.events.topic.Topics;
import org.junit.jupiter.api.Test;

class DeclaredTopicsTest {

  @Test
  void onlyTheTopicOfTheDirectoryIsCompacted() {
    List<TopicDeclaration> compacted =
        Topics.declared(3).stream().filter(topic -> !topic.configuration().isEmpty()).toList();

    assertThat(compacted)
        .containsExactly(
            new TopicDeclaration(
                Topics.DIRECTORY,
                3,
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
    assertThat(Topics.declared(3))
        .extracting(TopicDeclaration::name)
        .containsExactlyInAnyOrderElementsOf(Topics.all());
  }

  @Test
  void aDeadLetterTopicAcceptsLargerRecordsThanItsSourceTopic() {
    TopicDeclaration letters = Topics.declaredDeadLetters(Topics.CLAIMS, "a-service");

    assertThat(letters)
        .isEqualTo(
            new TopicDeclaration(
                "cpor.claims.v1.a-service.dlq",
                1,
                Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2097152")));
    assertThat(Topics.holdsDeadLetters(letters.name())).isTrue();
    assertThat(Topics.all()).noneMatch(Topics::holdsDeadLetters);
  }

  @Test
  void theComposeBrokerCreatesTopicsWithTheDeclaredPartitions() throws IOException {
    assertThat(Files.readString(Path.of("..", "docker-compose.yml")))
        .contains("KAFKA_NUM_PARTITIONS: " + Topics.PARTITIONS + "\n");
  }
}
