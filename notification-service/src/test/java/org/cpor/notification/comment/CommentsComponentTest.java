package org.cpor.notification.comment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class CommentsComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String SERVICE = "notification-service";

  @Inject DataSource dataSource;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void eachEventThatThePartnerShouldKnowIsOneComment(String language) {
    Facts facts = Facts.ofAClaimIn(language);
    Map<String, String> codes = new HashMap<>();
    codes.put(publish(facts.submitted()), "nothing");
    codes.put(publish(facts.failed(Facts.error("…", "…"))), "CLAIM_VERIFICATION_FAILED");
    codes.put(publish(facts.awaited("FINDINGS")), "RESPONSE_AWAITED");
    codes.put(publish(facts.waits(Facts.error("…", "…"))), "CLAIM_VERIFICATION_FAILED");
    codes.put(publish(facts.awaited("STILL_NOT_PROVISIONED")), "RESPONSE_AWAITED");
    codes.put(publish(facts.verifiedAfterWaiting()), "CLAIM_VERIFIED");
    codes.put(publish(facts.reviewOpened()), "REVIEW_OPENED");
    codes.put(publish(facts.contested()), "COMPETING_CLAIM_DETECTED");
    codes.put(publish(facts.uncontested()), "COMPETITION_ENDED");
    codes.put(publish(facts.asked("…", "MISSING_PRODUCTS")), "INFORMATION_REQUESTED");
    codes.put(publish(facts.responded()), "nothing");
    codes.put(publish(facts.extended("COMPETING_CLAIMS", null)), "REVIEW_EXTENDED");
    codes.put(publish(facts.reviewOverdue()), "nothing");
    codes.put(publish(facts.reviewEscalated()), "nothing");
    codes.put(publish(facts.associationStarted()), "nothing");
    codes.put(publish(facts.approved()), "CLAIM_APPROVED");
    codes.put(publish(facts.rejected("INSUFFICIENT_POE")), "CLAIM_REJECTED");
    codes.put(publish(facts.disputed()), "CLAIM_DISPUTED");
    codes.put(publish(facts.corrected("REJECTED", "APPROVED")), "RULING_CORRECTED");
    codes.put(publish(facts.associationEnded("SUPERSEDED")), "ASSOCIATION_ENDED");
    codes.put(publish(facts.renewalSuggested()), "RENEWAL_SUGGESTED");
    codes.values().removeIf("nothing"::equals);

    List<Received<CommentPosted>> comments = await(facts, codes.size());

    Map<String, String> told = new HashMap<>();
    comments.forEach(comment -> told.put(comment.fact().causedBy(), comment.fact().code()));
    assertThat(told).isEqualTo(codes);
    assertThat(comments).hasSameSizeAs(codes.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "hu, 'Ennek határideje: 2026. november 27., péntek.'",
    "en, 'It is due by Friday, November 27, 2026.'",
    "de, 'Ennek határideje: 2026. november 27., péntek.'"
  })
  void aCommentIsWrittenInTheLanguageOfItsClaim(String language, String sentence) {
    Facts facts = Facts.ofAClaimIn(language);

    FactTopics.publish(facts.reviewOpened());

    assertThat(await(facts, 1).getFirst().fact().text()).contains(sentence);
  }

  @Test
  void aCommentNamesItsClaimAndItsEvent() {
    Facts facts = Facts.ofAClaimIn("hu");

    Envelope approval = FactTopics.publish(facts.approved());

    Received<CommentPosted> comment = await(facts, 1).getFirst();
    assertThat(comment.fact().claim()).isEqualTo(facts.claim());
    assertThat(comment.fact().author()).isEqualTo("PLATFORM");
    assertThat(comment.fact().causedBy()).isEqualTo(approval.id());
    assertThat(comment.fact().postedAt()).isEqualTo(approval.time());
    assertThat(comment.fact().commentId().version()).isEqualTo(7);
    assertThat(comment.envelope().causationId()).isEqualTo(approval.id());
    assertThat(comment.envelope().source()).isEqualTo("/" + SERVICE);
  }

  @Test
  void theSameEventFiveTimesIsOneComment() {
    Facts facts = Facts.ofAClaimIn("hu");
    Envelope verification = FactTopics.publish(facts.verified());
    IntStream.range(0, 4).forEach(i -> FactTopics.publish(facts.verified(), verification));
    String last = publish(facts.failed(Facts.error("…", "…")));

    assertThat(await(facts, 2))
        .extracting(comment -> comment.fact().causedBy())
        .containsExactly(verification.id(), last);
    assertThat(stored(facts)).isEqualTo(2);
  }

  @Test
  void anEventThatIsNoLongerInTheInboxGetsNoSecondComment() throws SQLException {
    Facts facts = Facts.ofAClaimIn("hu");
    Envelope verification = FactTopics.publish(facts.verified());
    await(facts, 1);

    assertThat(update("delete from inbox where event_id = ?", verification.id())).isEqualTo(1);
    FactTopics.publish(facts.verified(), verification);
    String last = publish(facts.failed(Facts.error("…", "…")));

    assertThat(await(facts, 2))
        .extracting(comment -> comment.fact().causedBy())
        .containsExactly(verification.id(), last);
  }

  @Test
  void anOverdueAnswerGetsOneComment() {
    Facts ofClaimant = Facts.ofAClaimIn("hu");
    Facts ofHolder = Facts.ofAClaimIn("hu");
    Stream.of(
            ofHolder.approved(),
            ofHolder.responseOverdue(),
            ofHolder.associationEnded("SUPERSEDED"),
            ofHolder.responseOverdue(),
            ofClaimant.responseOverdue(),
            ofClaimant.rejectedFinally("NO_PARTNER_RESPONSE"),
            ofHolder.extended("COMPETING_CLAIMS", null),
            ofClaimant.extended("COMPETING_CLAIMS", null))
        .forEach(FactTopics::publish);

    assertThat(await(ofHolder, 4))
        .extracting(comment -> comment.fact().code())
        .containsExactly(
            "CLAIM_APPROVED", "RESPONSE_OVERDUE", "ASSOCIATION_ENDED", "REVIEW_EXTENDED");
    assertThat(await(ofClaimant, 2))
        .extracting(comment -> comment.fact().code())
        .containsExactly("CLAIM_REJECTED", "REVIEW_EXTENDED");
  }

  @Test
  void oneEventMayConcernTwoClaims() {
    Facts ofFirst = Facts.ofAClaimIn("hu");
    Facts ofSecond = Facts.ofAClaimIn("en");
    Envelope shared = FactTopics.publish(ofFirst.contested());

    FactTopics.publish(
        ofSecond.contested(),
        new Envelope(
            shared.id(),
            shared.type(),
            "/another-source",
            ofSecond.claim().claimId().toString(),
            shared.time(),
            shared.dataSchema(),
            null,
            null,
            null));

    assertThat(await(ofFirst, 1).getFirst().fact().causedBy()).isEqualTo(shared.id());
    assertThat(await(ofSecond, 1).getFirst().fact().causedBy()).isEqualTo(shared.id());
  }

  @Test
  void hundredsOfEventsAtOnceGetOneCommentEach() {
    List<Facts> claims = IntStream.range(0, 300).mapToObj(i -> Facts.ofAClaimIn("hu")).toList();

    publishAll(
        claims.stream()
            .<ClaimFact>mapMulti((facts, sink) -> {
              sink.accept(facts.submitted());
              sink.accept(facts.verified());
              sink.accept(facts.reviewOpened());
            }));

    Set<String> ids =
        claims.stream().map(facts -> facts.claim().claimId().toString()).collect(toSet());
    FactTopics.awaitRecords(
        Topics.COMMENTS,
        records -> records.stream().filter(record -> ids.contains(subject(record))).count() >= 600);
    assertThat(claims).allSatisfy(facts -> assertThat(stored(facts)).isEqualTo(2));
  }

  @Test
  void anUnreadableRecordDoesNotStopTheOthers() {
    Facts facts = Facts.ofAClaimIn("hu");
    String tenant = facts.claim().tenantId().toString();
    Envelope known = FactTopics.publish(facts.verified());
    Map<String, String> headers = known.toHeaders();

    FactTopics.publishRaw(
        Topics.VERIFICATIONS, tenant, "no json".getBytes(UTF_8), headers(headers));
    FactTopics.publishRaw(Topics.VERIFICATIONS, tenant, FactJson.write(facts.verified()), Map.of());
    FactTopics.publishRaw(
        Topics.VERIFICATIONS,
        tenant,
        "{}".getBytes(UTF_8),
        headers(headers, "ce_type", "cpor.claim-verified.v2"));
    FactTopics.publishRaw(
        Topics.VERIFICATIONS,
        tenant,
        "{}".getBytes(UTF_8),
        headers(headers, "ce_type", "cpor.claim-framed-and-hung.v1"));
    String last = publish(facts.failed(Facts.error("…", "…")));

    assertThat(await(facts, 2))
        .extracting(comment -> comment.fact().causedBy())
        .containsExactly(known.id(), last);
    byte[] key = tenant.getBytes(UTF_8);
    FactTopics.awaitRecords(
        deadLetters(),
        records ->
            records.stream().filter(record -> Arrays.equals(record.key(), key)).count() == 3);
  }

  @Test
  void noCommentRevealsTheOtherPartner() {
    Facts ofHolder = Facts.ofAClaimIn("hu");
    Facts ofRival =
        new Facts(
            new ClaimReference(
                UUID.randomUUID(),
                ofHolder.claim().tenantId(),
                "P-rival-" + UUID.randomUUID(),
                "en"));
    Stream.of(
            ofHolder.contested(),
            ofRival.contested(),
            ofRival.approved(),
            ofHolder.associationEnded("SUPERSEDED"),
            ofHolder.rejected("AWARDED_TO_ANOTHER_PARTNER"))
        .forEach(FactTopics::publish);

    assertThat(await(ofHolder, 3))
        .allSatisfy(comment -> assertThat(comment.toString()).doesNotContain(ids(ofRival)));
    assertThat(await(ofRival, 2))
        .allSatisfy(comment -> assertThat(comment.toString()).doesNotContain(ids(ofHolder)));
  }

  @Test
  void anEndOfAnAssociationThatGoesOnUnderAnOwnClaimNamesThisClaim() {
    Facts facts = Facts.ofAClaimIn("en");
    Stream.of(facts.approved(), facts.associationMoved(), facts.rejectedForOwnClaim())
        .forEach(FactTopics::publish);

    assertThat(await(facts, 3).stream().map(comment -> comment.fact().text()).skip(1))
        .allSatisfy(text ->
            assertThat(text)
                .contains("another claim of your company", Facts.OWN_CLAIM.toString())
                .doesNotContain("another partner", "dispute it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/ready", "/q/openapi", "/q/docs/"})
  void readinessAndTheReferenceNeedNoToken(String path) {
    given().when().get(path).then().statusCode(200);
  }

  private static String[] ids(Facts facts) {
    return new String[] {facts.claim().partnerId(), facts.claim().claimId().toString()};
  }

  /** Publishes {@code fact} and returns the id of the event. */
  private static String publish(ClaimFact fact) {
    return FactTopics.publish(fact).id();
  }

  private static List<Received<CommentPosted>> await(Facts facts, int count) {
    return FactTopics.awaitEvents(CommentPosted.class, facts.claim().claimId(), count);
  }

  private static String deadLetters() {
    return Topics.deadLetters(Topics.VERIFICATIONS, SERVICE);
  }

  /**
   * Returns {@code headers} for a new event. {@code changes} has the name and the new value of each
   * header that differs, one after the other.
   */
  private static Map<String, String> headers(Map<String, String> headers, String... changes) {
    Map<String, String> others = new HashMap<>(headers);
    others.put("ce_id", UUID.randomUUID().toString());
    for (int i = 0; i < changes.length; i += 2) {
      others.put(changes[i], changes[i + 1]);
    }
    return others;
  }

  private void publishAll(Stream<ClaimFact> facts) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = facts.map(fact -> producer.send(record(fact))).toList();
      assertThat(sent).allSatisfy(record -> assertThat(record).succeedsWithin(TIMEOUT));
    }
  }

  private static ProducerRecord<byte[], byte[]> record(ClaimFact fact) {
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            fact.type().wireName(),
            "/test",
            fact.claim().claimId().toString(),
            Instant.parse("2026-11-20T09:30:00Z"),
            null,
            null,
            null,
            null);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            fact.type().topic(),
            fact.claim().tenantId().toString().getBytes(UTF_8),
            FactJson.write(fact));
    envelope
        .toHeaders()
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static String subject(ConsumerRecord<byte[], byte[]> record) {
    return FactTopics.headers(record).getOrDefault("ce_subject", "");
  }

  private int stored(Facts facts) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from comment where claim_id = ?")) {
      query.setObject(1, facts.claim().claimId());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int update(String sql, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, parameter);
      return update.executeUpdate();
    }
  }
}
