package org.cpor.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.CommentPosted;
import org.cpor.intake.comment.application.RecordingComments;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.stack.client.EventStream;
import org.cpor.stack.client.EventStream.Event;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream tells the status of a claim and then each of its changes, once and in order. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class StreamingClaimComponentTest extends StreamedClaim {

  private static final UUID CASE = UUID.randomUUID();
  private static final Instant DECIDED_AT = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant DUE_AT = Instant.parse("2026-11-27T22:59:59.999999Z");

  @Inject RecordingComments recording;

  @Test
  void aStreamBeginsWithTheCurrentStatusAndNoOldComments() {
    Event filing = open().next();

    assertThat(filing.name()).isEqualTo("status");
    assertThat(filing.id()).isEqualTo("0-0");
    assertThat(filing.data().path("status").asText()).isEqualTo("SUBMITTED");
    assertThat(filing.data().path("event").asText()).isEqualTo("CLAIM_SUBMITTED");
    assertThat(filing.data().has("from")).isFalse();

    record(comment("before"));
    FactTopics.publish(underReview());
    awaitHistory(2);
    EventStream later = open();
    Event status = later.next();

    assertThat(status.id()).isEqualTo("1-1");
    assertThat(status.data().path("status").asText()).isEqualTo("UNDER_REVIEW");
    assertThat(status.data().path("from").asText()).isEqualTo("SUBMITTED");
    assertThat(status.data().path("event").asText()).isEqualTo("REVIEW_OPENED");
    assertThat(status.data().path("at").asText()).isEqualTo(OPENED_AT.toString());
    record(comment("after"));
    assertThat(text(later.next())).isEqualTo("after");
  }

  @Test
  void changesArriveWhileTheStreamIsOpen() {
    EventStream stream = open();
    assertThat(stream.next().id()).isEqualTo("0-0");

    FactTopics.publish(underReview());
    Event status = stream.next();
    assertThat(status.name()).isEqualTo("status");
    assertThat(status.id()).isEqualTo("1-0");
    assertThat(status.data().path("status").asText()).isEqualTo("UNDER_REVIEW");

    CommentPosted posted = commentPosted("Két sor:\nárvíztűrő");
    FactTopics.publish(posted);
    Event comment = stream.next();
    assertThat(comment.name()).isEqualTo("comment");
    assertThat(comment.id()).isEqualTo("1-1");
    assertThat(text(comment)).isEqualTo("Két sor:\nárvíztűrő");
    assertThat(comment.data().path("commentId").asText()).isEqualTo(posted.commentId().toString());

    String own = write("An answer");
    Event answer = stream.next();
    assertThat(answer.id()).isEqualTo("1-2");
    assertThat(answer.data().toString()).isEqualTo(own);
  }

  @Test
  void aReconnectingReaderGetsExactlyTheMissedEvents() {
    EventStream stream = open();
    String seen = stream.next().id();
    stream.close();

    FactTopics.publish(underReview());
    awaitHistory(2);
    record(comment("first"), comment("second"));
    FactTopics.publish(new ClaimApproved(claim, CASE, UUID.randomUUID(), DECIDED_AT));
    awaitHistory(3);

    EventStream resumed = openAfter(seen);
    List<Event> missed = List.of(resumed.next(), resumed.next(), resumed.next(), resumed.next());
    assertThat(missed).extracting(Event::id).containsExactly("1-0", "1-1", "1-2", "2-2");
    assertThat(missed)
        .extracting(Event::name)
        .containsExactly("status", "comment", "comment", "status");
    resumed.awaitHeartbeat();
    for (int i = 0; i < missed.size() - 1; i++) {
      assertThat(openAfter(missed.get(i).id()).next()).isEqualTo(missed.get(i + 1));
    }

    record(comment("third"));
    assertThat(text(resumed.next())).isEqualTo("third");
    assertThat(text(openAfter("2-2").next())).isEqualTo("third");
  }

  @Test
  void changesOfAnotherProcessArriveToo() throws SQLException {
    EventStream stream = open();
    stream.next();

    insertComments(1, 5);

    assertThat(text(stream.next())).isEqualTo("x".repeat(5));
  }

  @Test
  void aCommentThatIsCommittedLaterIsNotSkipped() throws Exception {
    EventStream stream = open();
    stream.next();
    CountDownLatch stored = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);

    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> slow =
          writers.submit(() ->
              QuarkusTransaction.requiringNew()
                  .call(() -> {
                    recording.record(List.of(comment("slow")));
                    stored.countDown();
                    mayCommit.await();
                    return true;
                  }));
      stored.await();
      Future<?> quick = writers.submit(() -> record(comment("quick")));
      await().atMost(TIMEOUT).until(this::isSomeoneWaiting);
      assertThat(quick.isDone()).isFalse();
      mayCommit.countDown();
      slow.get();
      quick.get();
    }

    assertThat(text(stream.next())).isEqualTo("slow");
    assertThat(text(stream.next())).isEqualTo("quick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "0-1", "1-0", "-1-0", "0-0-0", "99999999999-0"})
  void anIdThatNoEventHadIsAViolation(String lastEventId) {
    as(partner)
        .header("Last-Event-ID", lastEventId)
        .get(path())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("Last-Event-ID"));
  }

  private ReviewOpened underReview() {
    return new ReviewOpened(claim, CASE, false, DUE_AT, OPENED_AT);
  }

  private Comment comment(String text) {
    return new Comment(
        UUID.randomUUID(),
        claim.claimId(),
        "PLATFORM",
        "CLAIM_VERIFIED",
        text,
        List.of(),
        OPENED_AT.plusSeconds(1));
  }

  private void record(Comment... comments) {
    recording.record(List.of(comments));
  }

  /** Writes a comment as the partner and returns it. */
  private String write(String text) {
    return as(partner)
        .contentType(ContentType.JSON)
        .body("{\"text\": \"" + text + "\"}")
        .post("/claims/" + claim.claimId() + "/comments")
        .then()
        .statusCode(201)
        .extract()
        .asString();
  }

  private void awaitHistory(int lines) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            as(partner)
                .get("/claims/" + claim.claimId() + "/history")
                .then()
                .body("items", hasSize(lines)));
  }

  private boolean isSomeoneWaiting() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select exists (select from pg_locks where not granted)");
        ResultSet row = select.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
