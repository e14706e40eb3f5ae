package org.cpor.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.intake.Claiming;
import org.cpor.intake.stream.application.OpenStreams;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.EventStream;
import org.cpor.stack.client.EventStream.Event;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A claim that its partner has filed before each test, and its streams. */
abstract class StreamedClaim {

  static final Duration TIMEOUT = Duration.ofSeconds(30);
  static final Instant OPENED_AT = Instant.parse("2026-11-20T09:30:02Z");

  @TestHTTPResource URI service;

  @Inject DataSource dataSource;
  @Inject OpenStreams streams;

  final List<EventStream> opened = new ArrayList<>();
  final String partner = newPartner();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectNode filed = claim();
  ClaimReference claim = reference(UUID.randomUUID());

  @BeforeEach
  void file() {
    claim = reference(Claiming.file(partner, filed));
  }

  @AfterEach
  void everyPlaceIsFreeAgain() {
    opened.forEach(EventStream::close);
    await().atMost(TIMEOUT).until(() -> streams.all().isEmpty());
    http.shutdownNow();
  }

  EventStream open() {
    return open(Tokens.forPartner(partner));
  }

  EventStream open(String token) {
    EventStream stream = client(token).stream(path());
    opened.add(stream);
    return stream;
  }

  EventStream openAfter(String eventId) {
    EventStream stream = client(Tokens.forPartner(partner)).stream(path(), eventId);
    opened.add(stream);
    return stream;
  }

  private ApiClient client(String token) {
    return new ApiClient(http, service, token, new CheckingListener());
  }

  String path() {
    return "/claims/" + claim.claimId() + "/stream";
  }

  private ClaimReference reference(UUID claimId) {
    return new ClaimReference(
        claimId, UUID.fromString(filed.at("/customer/tenantId").asText()), partner, "hu");
  }

  CommentPosted commentPosted(String text) {
    return new CommentPosted(
        claim,
        UUID.randomUUID(),
        "PLATFORM",
        "CLAIM_VERIFIED",
        text,
        UUID.randomUUID().toString(),
        OPENED_AT.plusSeconds(1));
  }

  /** Inserts comments as another process would, without a notification. */
  void insertComments(int count, int length) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into comment (comment_id, claim_id, number, author, code, text, posted_at)
                select gen_random_uuid(), ?, n, 'PLATFORM', 'CLAIM_VERIFIED', repeat('x', ?), now()
                  from generate_series(1, ?) n\
                """)) {
      insert.setObject(1, claim.claimId());
      insert.setInt(2, length);
      insert.setInt(3, count);
      insert.executeUpdate();
    }
  }

  static String text(Event comment) {
    assertThat(comment.name()).isEqualTo("comment");
    return comment.data().path("text").asText();
  }
}
