package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.Door;
import org.cpor.stack.process.PartName;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Customer;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class PassingTimeIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_FORTNIGHT = Duration.ofDays(14);

  @Test
  void aReviewIsOverdueOnceItsBusinessDaysHavePassedOnAllServices(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    Door intake = platform.intakeOf(partner.partnerId());
    Answer filed = intake.post("/claims", customer.claimOf(partner)).expect(201);
    Door reviewer = platform.reviewer("cili");
    await().atMost(SOON).until(() -> cases(reviewer, customer, "").size() == 1);
    assertThat(cases(reviewer, customer, "?overdue=true")).isEmpty();

    platform.moveClock(A_FORTNIGHT);

    assertThat(cases(reviewer, customer, "?overdue=true")).hasSize(1);
    Customer later = Customers.arrive(platform, 1).getFirst();
    Answer filedLater = intake.post("/claims", later.claimOf(partner)).expect(201);
    assertThat(Instant.parse(filedLater.text("filedAt")))
        .isAfter(Instant.parse(filed.text("filedAt")).plus(A_FORTNIGHT));
    await().atMost(SOON).until(() -> cases(reviewer, later, "?overdue=false").size() == 1);
  }

  @Test
  void aServiceThatIsStartedAgainHasTheTimeOfTheOthers(Platform platform) {
    platform.moveClock(A_FORTNIGHT);
    Instant due = dueFromNow(platform);

    platform.stop(PartName.ARBITRATION);
    platform.start(PartName.ARBITRATION);

    assertThat(dueFromNow(platform)).isBetween(due, due.plus(Duration.ofDays(8)));
  }

  private static Instant dueFromNow(Platform platform) {
    return Instant.parse(platform.reviewer("dóra").get("/clock").expect(200).text("dueAt"));
  }

  private static List<JsonNode> cases(Door reviewer, Customer customer, String query) {
    return Platform.all(reviewer, "/cases" + query).stream()
        .filter(found ->
            found.path("subject").path("tenantId").asText().equals(customer.tenantId().toString()))
        .toList();
  }
}
