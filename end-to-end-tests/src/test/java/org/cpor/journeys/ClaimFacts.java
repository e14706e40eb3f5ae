package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.FactJson;
import org.cpor.kafka.TopicReader;
import org.cpor.testing.Platform;

/** The facts about claims that are published after this object was created. */
final class ClaimFacts implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * The types of facts that are left out when the order of the facts is checked. Comments are
   * compared with those of the API. Advice follows when the documents have been read, which may be
   * before or after any other fact.
   */
  private static final Set<FactType> APART =
      Set.of(FactType.COMMENT_POSTED, FactType.CLAIM_ADVISED);

  private final TopicReader reader;
  private final Map<String, List<Fact>> facts = new HashMap<>();

  ClaimFacts(Platform platform) {
    reader = new TopicReader(platform.kafkaBootstrapServers());
    reader.readFromEnd(
        Set.of(Topics.CLAIMS, Topics.VERIFICATIONS, Topics.ARBITRATIONS, Topics.COMMENTS));
  }

  /**
   * Waits until the facts about a claim are exactly {@code expected}, each published once. The
   * facts of one topic must be in the order of {@code expected}. Comments and advice do not count.
   */
  void awaitExactly(String claimId, List<FactType> expected) {
    await()
        .atMost(TIMEOUT)
        .pollInSameThread()
        .untilAsserted(() -> assertThat(byTopic(types(claimId))).isEqualTo(byTopic(expected)));
  }

  private List<FactType> types(String claimId) {
    return of(claimId).stream().map(Fact::type).filter(type -> !APART.contains(type)).toList();
  }

  private static Map<String, List<FactType>> byTopic(List<FactType> types) {
    return types.stream().collect(groupingBy(FactType::topic));
  }

  /** The newest fact of a type about a claim. */
  <F extends ClaimFact> F newest(String claimId, Class<F> type) {
    return of(claimId).reversed().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Waits for all comments on a claim, each published once.
   *
   * @param textsById the expected texts of the comments, by the ids of the comments
   */
  void awaitComments(String claimId, Map<String, String> textsById) {
    await()
        .atMost(TIMEOUT)
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(
                    of(claimId).stream()
                        .filter(CommentPosted.class::isInstance)
                        .map(CommentPosted.class::cast)
                        .collect(toMap(it -> it.commentId().toString(), CommentPosted::text)))
                .isEqualTo(textsById));
  }

  private List<Fact> of(String claimId) {
    reader.pollToEnd(this::add);
    return facts.getOrDefault(claimId, List.of());
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    FactType type = FactType.named(header(record, "ce_type")).orElseThrow();
    facts
        .computeIfAbsent(header(record, "ce_subject"), key -> new ArrayList<>())
        .add(FactJson.read(type, record.value()));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    reader.close();
  }
}
