package org.cpor.arbitration.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.CasePages.list;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.platform.security.Role;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reviewer gets the most urgent open case that nobody has. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class QueueComponentTest {

  @Inject TestClock clock;

  private final Person reviewer = Person.reviewer();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void reviewersWhoAskAtOnceNeverGetTheSameCase() throws Exception {
    int reviewers = 20;
    Set<UUID> opened = openCases(reviewers * 3);
    CyclicBarrier start = new CyclicBarrier(reviewers);
    List<UUID> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(reviewers)) {
      List<Callable<List<UUID>>> all =
          IntStream.range(0, reviewers)
              .mapToObj(number -> {
                Person person = Person.reviewer();
                return (Callable<List<UUID>>)
                    () -> {
                      start.await();
                      return takeAll(person);
                    };
              })
              .toList();
      for (Future<List<UUID>> result : threads.invokeAll(all)) {
        taken.addAll(result.get());
      }
    }

    assertThat(taken).doesNotHaveDuplicates().containsAll(opened);
  }

  /**
   * Takes cases until the queue is empty. The status 204 does not prove that the queue is empty:
   * locked cases are skipped, for example while a timer fires.
   */
  private static List<UUID> takeAll(Person person) {
    List<UUID> taken = new ArrayList<>();
    while (true) {
      Response response = person.asks().post("/cases/next");
      if (response.statusCode() != 204) {
        response.then().statusCode(200).body("assignee", equalTo(person.name()));
        taken.add(UUID.fromString(response.path("caseId")));
      } else if (list(person, Map.of("assignee", "none", "state", "OPEN")).isEmpty()) {
        return taken;
      }
    }
  }

  @Test
  void theMostUrgentCaseComesFirstContestedBeforeUncontested() {
    // The time is earlier than the filing of all other tests' claims, so these cases are the most
    // urgent.
    Instant filedAt = Instant.parse("2001-03-01T09:00:00Z");
    UUID contested = UUID.randomUUID();
    UUID later =
        openOverdue(VerifiedClaim.of("P-1001", UUID.randomUUID(), filedAt.plusSeconds(86_400)));
    UUID alone = openOverdue(VerifiedClaim.of("P-1001", UUID.randomUUID(), filedAt));
    UUID disputed = openOverdue(VerifiedClaim.of("P-1001", contested, filedAt));
    openOverdue(VerifiedClaim.of("P-1002", contested, filedAt));

    List<UUID> listed = list(reviewer, Map.of("assignee", "none", "overdue", true));
    assertThat(listed).startsWith(disputed, alone, later);

    for (UUID expected : List.of(disputed, alone, later)) {
      reviewer
          .asks()
          .post("/cases/next")
          .then()
          .statusCode(200)
          .header("ETag", notNullValue())
          .body("caseId", equalTo(expected.toString()))
          .body("overdue", equalTo(true))
          .body("leaseExpiresAt", notNullValue());
    }
    assertThat(list(reviewer, Map.of("assignee", "me"))).containsExactly(disputed, alone, later);
    assertThat(list(Person.lead(), Map.of("assignee", reviewer.name(), "contested", true)))
        .containsExactly(disputed);
  }

  @Test
  void theQueueIsPaged() {
    Set<UUID> opened = openCases(5);

    List<UUID> paged = list(reviewer, Map.of("limit", 2));
    assertThat(paged).doesNotHaveDuplicates().containsAll(opened);
    assertThat(paged).isEqualTo(list(reviewer, Map.of("limit", 200)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "limit=1&limit=1",
        "after=x",
        "state=SHUT",
        "contested=maybe",
        "colour=red",
        "State=OPEN"
      })
  void aQueueThatMakesNoSenseIsRefused(String query) {
    reviewer
        .asks()
        .get("/cases?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z true",
        "+999999999-12-31T23:59:59Z true",
        "+10000-01-01T00:00:00Z true",
        "-999999999-01-01T00:00:00Z false"
      })
  void aCursorWithATimeThatNothingHasIsRefused(String position) {
    String cursor = position + " 019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10";
    reviewer
        .asks()
        .queryParam("after", Base64.getUrlEncoder().encodeToString(cursor.getBytes(UTF_8)))
        .get("/cases")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("after"));
  }

  @Test
  void aRequestForTheNextCaseCannotHaveAnIfMatch() {
    UUID opened =
        VerifiedClaim.of("P-1001", UUID.randomUUID(), clock.instant()).admitted().caseId();

    reviewer.asks().header("If-Match", "\"1\"").post("/cases/next").then().statusCode(412);

    reviewer.reads(opened).body("assignee", nullValue());
  }

  @Test
  void aRequestForTheNextCaseHasNoFieldsInItsBody() {
    UUID opened =
        VerifiedClaim.of("P-1001", UUID.randomUUID(), clock.instant()).admitted().caseId();

    reviewer
        .asks()
        .contentType(ContentType.JSON)
        .body("{\"state\":\"OPEN\"}")
        .post("/cases/next")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("state")));

    reviewer.reads(opened).body("assignee", nullValue());
  }

  @Test
  void anEmptyQueueHasNoNextCase() {
    takeAll(reviewer);

    reviewer.asks().post("/cases/next").then().statusCode(204);
  }

  @Test
  void onlyReviewersWorkTheQueueAndOperatorsReadIt() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    Person operator = Person.named("operator", Role.OPERATOR);
    operator.asks().get("/cases").then().statusCode(200).body("items.caseId", notNullValue());
    operator.reads(caseId).statusCode(200);
    operator.takes(caseId).statusCode(403);
    operator.asks().post("/cases/next").then().statusCode(403);
    operator.rules(caseId, "{}").statusCode(403);

    for (Person outsider :
        List.of(
            Person.ofPartner("P-1001"),
            Person.named("portal", Role.PORTAL),
            Person.named("feed", Role.DIRECTORY_FEED))) {
      outsider.asks().get("/cases").then().statusCode(403);
      outsider.reads(caseId).statusCode(403);
      outsider.takes(caseId).statusCode(403);
      outsider.asks().post("/cases/next").then().statusCode(403);
      outsider.asks().delete("/cases/{id}/assignee", caseId).then().statusCode(403);
    }
    new Person("nobody", "no token").reads(caseId).statusCode(401);
  }

  private static UUID open(VerifiedClaim claim) {
    return claim.admitted().caseId();
  }

  /**
   * Opens a case and waits until all its timers have fired. After that, the case does not change by
   * itself.
   */
  private static UUID openOverdue(VerifiedClaim claim) {
    UUID caseId = open(claim);
    FactTopics.await(ReviewOverdue.class, claim.claimId());
    return caseId;
  }

  /** Opens cases of one customer, each on another product. */
  private static Set<UUID> openCases(int count) {
    UUID tenant = UUID.randomUUID();
    for (int number = 0; number < count; number++) {
      VerifiedClaim.of("P-1001", tenant).on("PRODUCT_" + number).publish();
    }
    return PublishedFacts.await(ReviewOpened.class, tenant, count).stream()
        .map(ReviewOpened::caseId)
        .collect(toSet());
  }
}
