package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class PassingTimeIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  @Test
  void aReviewIsOverdueOnceItsBusinessDaysHavePassedOnAllServices(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    Answer filed = intake.post("/claims", customer.claimOf(partner)).expect(201);
    ApiClient reviewer = platform.reviewer("cili");
    await().atMost(TIMEOUT).until(() -> cases(reviewer, customer, "").size() == 1);
    assertThat(cases(reviewer, customer, "?overdue=true")).isEmpty();

    platform.moveClock(TWO_WEEKS);

    assertThat(cases(reviewer, customer, "?overdue=true")).hasSize(1);
    Customer later = Customers.arrive(platform, 1).getFirst();
    Answer filedLater = intake.post("/claims", later.claimOf(partner)).expect(201);
    assertThat(Instant.parse(filedLater.text("filedAt")))
        .isAfter(Instant.parse(filed.text("filedAt")).plus(TWO_WEEKS));
    await().atMost(TIMEOUT).until(() -> cases(reviewer, later, "?overdue=false").size() == 1);
  }

  @Test
  void aRestartedServiceHasTheTimeOfTheOthers(Platform platform) {
    platform.moveClock(TWO_WEEKS);
    Instant due = dueFromNow(platform);

    platform.stop(PartName.ARBITRATION);
    platform.start(PartName.ARBITRATION);

    assertThat(dueFromNow(platform)).isBetween(due, due.plus(Duration.ofDays(8)));
  }

  private static Instant dueFromNow(Platform platform) {
    return Instant.parse(platform.reviewer("dóra").get("/clock").expect(200).text("dueAt"));
  }

  private static List<JsonNode> cases(ApiClient reviewer, Customer customer, String query) {
    return Platform.all(reviewer, "/cases" + query).stream()
        .filter(found ->
            found.path("subject").path("tenantId").asText().equals(customer.tenantId().toString()))
        .toList();
  }
}
