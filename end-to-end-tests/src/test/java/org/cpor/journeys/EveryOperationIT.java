package org.cpor.journeys;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cpor.stack.client.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Calls every operation of intake and of notification, and compares the answer with an expectation.
 */
@ExtendWith(SharedScenario.class)
class EveryOperationIT {

  private static final List<Expectation> EXPECTATIONS =
      Stream.of(
              UploadingDocumentsIT.expectations(),
              FilingClaimsIT.expectations(),
              FindingClaimsIT.expectations(),
              FollowingClaimIT.expectations(),
              ActingOnClaimIT.expectations(),
              ReadingCatalogueIT.expectations(),
              NotifyingPartnerIT.expectations())
          .flatMap(List::stream)
          .toList();

  @Test
  void everyDocumentedOperationHasAnExpectationAndEveryExpectationADocumentedOperation(
      ApiScenario scenario) {
    Set<String> documented =
        Stream.of(scenario.anonymousAtIntake, scenario.anonymousAtNotification)
            .flatMap(EveryOperationIT::operations)
            .collect(toSet());

    assertThat(EXPECTATIONS).extracting(Expectation::resource).containsAll(documented);
    assertThat(documented).containsAll(EXPECTATIONS.stream().map(Expectation::resource).toList());
  }

  private static Stream<String> operations(ApiClient service) {
    JsonNode paths = service.get("/q/openapi?format=json").expect(200).body().path("paths");
    return paths.properties().stream()
        .filter(path -> !path.getKey().startsWith("/q/"))
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                .filter(Set.of("GET", "POST", "PUT", "DELETE", "PATCH")::contains)
                .map(method -> method + " " + path.getKey()));
  }
}
