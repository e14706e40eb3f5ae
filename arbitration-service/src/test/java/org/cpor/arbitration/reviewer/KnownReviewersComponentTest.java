package org.cpor.arbitration.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.platform.security.Role;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests who is a known reviewer, and which cases each reviewer has. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class KnownReviewersComponentTest {

  @Inject TestClock clock;

  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private static void signIn(Person person) {
    person.asks().get("/cases/summary").then().statusCode(200);
  }

  private ValidatableResponse assigns(UUID caseId, String assignee) {
    return lead.sends("{\"assignee\": \"%s\"}".formatted(assignee))
        .put("/cases/{id}/assignee", caseId)
        .then();
  }

  private static UUID openCase() {
    return VerifiedClaim.of("P-1001", UUID.randomUUID()).admitted().caseId();
  }

  @Test
  void aCaseIsAssignedOnlyToSomeoneWhoHasCalledAsAReviewerOrIsListed() {
    UUID caseId = openCase();

    assigns(caseId, reviewer.name())
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("reviewer-unknown"))
        .body("detail", allOf(containsString(reviewer.name()), containsString("90 days")));
    lead.reads(caseId).body("assignee", nullValue());
    Person operator = Person.named("operator", Role.OPERATOR);
    operator.asks().get("/cases/summary").then().statusCode(200);
    assigns(caseId, operator.name()).statusCode(409);

    signIn(reviewer);
    assigns(caseId, reviewer.name()).statusCode(200).body("assignee", equalTo(reviewer.name()));
    assigns(caseId, "listed-for-tests").statusCode(200);
    lead.takes(caseId).statusCode(409);
  }

  @Test
  void aReviewerWhoHasNotCalledForLongIsNotKnownAnyMore() {
    signIn(reviewer);
    clock.advance(Duration.ofDays(91));

    assigns(openCase(), reviewer.name()).statusCode(409);
    assertThat(ReviewerPages.all(lead, 200))
        .extracting(each -> each.get("name"))
        .contains(lead.name(), "listed-for-tests")
        .doesNotContain(reviewer.name());
  }

  @Test
  void theTokenOfAReviewerIsRecordedOnceAnHour() {
    signIn(reviewer);
    Object first = ReviewerPages.find(lead, reviewer).get("lastSeenAt");

    clock.advance(Duration.ofMinutes(50));
    signIn(reviewer);
    assertThat(ReviewerPages.find(lead, reviewer)).containsEntry("lastSeenAt", first);

    clock.advance(Duration.ofMinutes(11));
    signIn(reviewer);
    assertThat(ReviewerPages.find(lead, reviewer).get("lastSeenAt")).isNotEqualTo(first);
  }

  @Test
  void theListShowsWhatEachReviewerWorksOn() {
    VerifiedClaim late = VerifiedClaim.of("P-1001", UUID.randomUUID(), clock.instant());
    UUID second = late.admitted().caseId();
    UUID first = openCase();
    reviewer.takes(second).statusCode(200);
    reviewer.takes(first).statusCode(200);
    signIn(lead);

    Map<String, Object> work = ReviewerPages.find(lead, reviewer);
    assertThat(work)
        .containsEntry("lead", false)
        .containsEntry("absent", false)
        .containsEntry("workload", 2)
        .containsEntry("overdue", 0)
        .doesNotContainKey("absence");
    assertThat(work)
        .extractingByKey("cases")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .extracting(held -> (Object) ((Map<?, ?>) held).get("caseId"))
        .containsExactlyInAnyOrder(first.toString(), second.toString());
    assertThat(ReviewerPages.find(reviewer, lead))
        .containsEntry("lead", true)
        .containsEntry("workload", 0);

    clock.advance(Duration.ofMinutes(31));
    assertThat(ReviewerPages.find(lead, reviewer)).containsEntry("workload", 0);
  }

  @Test
  void theListIsPagedByName() {
    signIn(reviewer);
    signIn(lead);

    List<Object> names = ReviewerPages.all(lead, 1).stream().map(each -> each.get("name")).toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .contains(reviewer.name(), lead.name(), "listed-for-tests")
        .isEqualTo(ReviewerPages.all(lead, 200).stream().map(each -> each.get("name")).toList());
  }

  @Test
  void onlyReviewersReadTheList() {
    for (Person outsider :
        List.of(Person.ofPartner("P-1001"), Person.named("feed", Role.DIRECTORY_FEED))) {
      outsider.asks().get("/reviewers").then().statusCode(403);
    }
    reviewer.asks().queryParam("limit", 0).get("/reviewers").then().statusCode(400);
  }
}
