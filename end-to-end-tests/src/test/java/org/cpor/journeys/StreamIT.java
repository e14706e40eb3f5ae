package org.cpor.journeys;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.EventStream;
import org.cpor.stack.client.EventStream.Event;
import org.cpor.stack.process.PartName;
import org.cpor.testing.ClaimsApi;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class StreamIT {

  private static final String FILING = "0-0";
  private static final Set<String> ALL =
      Set.of("UNDER_REVIEW", "APPROVED", "CLAIM_VERIFIED", "REVIEW_OPENED", "CLAIM_APPROVED");

  @Test
  void aStreamContinuesAfterARestartOfIntakeWithoutGapsOrRepetitions(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    String claimId = intake.post("/claims", customer.claimOf(partner)).expect(201).text("claimId");
    List<Event> heard = new ArrayList<>();
    try (EventStream stream = intake.stream("/claims/" + claimId + "/stream", FILING)) {
      heard.add(stream.next());
      platform.kill(PartName.INTAKE);
      stream.awaitEnd();
    }

    approve(platform, customer, claimId);
    platform.start(PartName.INTAKE);
    ApiClient again = platform.intakeOf(partner.partnerId());
    try (EventStream stream =
        again.stream("/claims/" + claimId + "/stream", heard.getLast().id())) {
      while (!heard.stream().map(StreamIT::what).collect(toSet()).containsAll(ALL)) {
        heard.add(stream.next());
      }
    }

    assertThat(heard).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(heard)
        .filteredOn(event -> event.name().equals("comment"))
        .extracting(Event::data)
        .containsExactlyInAnyOrderElementsOf(items(again, claimId, "comments"));
    assertThat(heard)
        .filteredOn(event -> event.name().equals("status"))
        .extracting(StreamIT::what)
        .containsExactlyElementsOf(
            items(again, claimId, "history").stream()
                .skip(1)
                .map(line -> line.path("to").asText())
                .toList());
  }

  private static void approve(Platform platform, Customer customer, String claimId) {
    ApiClient reviewer = platform.reviewer("anna");
    String path = "/cases/" + ReviewQueue.awaitCase(reviewer, customer);
    reviewer.put(path + "/assignee").expect(200);
    reviewer.put(path + "/ruling", ClaimsApi.award(claimId)).expect(200);
  }

  /** The status in a status event, and the code of the comment in a comment event. */
  private static String what(Event event) {
    return event.data().path(event.name().equals("status") ? "status" : "code").asText();
  }

  private static List<JsonNode> items(ApiClient intake, String claimId, String list) {
    return Platform.all(intake, "/claims/" + claimId + "/" + list);
  }
}
