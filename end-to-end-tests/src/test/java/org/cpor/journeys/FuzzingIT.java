package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.fuzzing.Fuzzer;
import org.cpor.fuzzing.LiveMemory;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;

/**
 * Sends valid and invalid requests. The test fails if a service answers with 5xx or too late, if an
 * error has no problem document, or if a service leaks memory. At the end, claims must still be
 * processed. {@code ./cpor fuzz} runs this test alone for a longer time.
 *
 * <p>Its settings are {@code cpor.fuzz.minutes}, {@code cpor.fuzz.requests} (the maximum number of
 * requests) and {@code cpor.fuzz.seed}.
 */
class FuzzingIT {

  private static final Duration TIME =
      Duration.ofSeconds((long) (60 * Double.parseDouble(setting("minutes", "2"))));
  private static final long MAX_REQUESTS = Long.parseLong(setting("requests", "10000000"));

  /** The seed is fixed, so that only a change of the code can cause a new failure. */
  private static final long SEED = Long.parseLong(setting("seed", "2144966031"));

  /** The number of requests after which a service has loaded all that it loads once. */
  private static final long WARM_UP = Math.min(1_500, MAX_REQUESTS);

  private static final long MAX_GROWTH_MIB = 32;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final String partnerId = "P-" + UUID.randomUUID();

  private static String setting(String name, String byDefault) {
    return System.getProperty("cpor.fuzz." + name, byDefault);
  }

  /** The test has its own platform, because the fuzzer also changes the directory. */
  @Test
  void noRequestHarmsAService() throws InterruptedException, IOException {
    try (Platform platform = new Platform(Path.of("target", "platform-of-fuzzer"))) {
      fuzz(platform);
      assertThatAClaimGoesOn(platform);
      PublishedEvents.assertAreDocumented(platform);
    }
  }

  private void fuzz(Platform platform) throws InterruptedException, IOException {
    System.out.println("Fuzzing for " + TIME + " with -Dcpor.fuzz.seed=" + SEED);
    long end = System.nanoTime() + TIME.toNanos();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try {
      Map<PartName, URI> services =
          PartName.SERVICES.stream()
              .collect(
                  toMap(
                      identity(),
                      platform::address,
                      (a, b) -> a,
                      () -> new EnumMap<>(PartName.class)));
      Fuzzer fuzzer = new Fuzzer(http, services, platform::bearer, SEED);
      ClaimFixture fixture = knownToTheDirectory(platform);
      fuzzer.learn(fixture.claim);
      fixture.file(platform.portal());

      fuzzer.run(() -> fuzzer.sent() >= WARM_UP || System.nanoTime() > end);
      Map<PartName, Long> before = LiveMemory.measure(platform, http);
      fuzzer.run(() -> fuzzer.sent() >= MAX_REQUESTS || System.nanoTime() > end);
      Map<PartName, Long> after = LiveMemory.measure(platform, http);
      List<String> failures = fuzzer.failures(Path.of("target", "fuzz"));

      System.out.println(fuzzer.summary());
      System.out.println("MiB of heap in use, at first " + before + ", in the end " + after);
      assertThat(failures)
          .withFailMessage(
              "%d kinds of failure with -Dcpor.fuzz.seed=%d:%n%s",
              failures.size(), SEED, failures.stream().collect(joining("\n")))
          .isEmpty();
      after.forEach((service, used) ->
          assertThat(used)
              .as("MiB of heap in use by %s, at first %s", service, before.get(service))
              .isLessThan(before.getOrDefault(service, 0L) + MAX_GROWTH_MIB));
    } finally {
      http.shutdownNow();
    }
  }

  private void assertThatAClaimGoesOn(Platform platform) {
    String claimId = knownToTheDirectory(platform).file(platform.portal());
    await()
        .atMost(TIMEOUT)
        .until(
            () -> platform.portal().get("/claims/" + claimId).expect(200).text("status"),
            "UNDER_REVIEW"::equals);
  }

  /**
   * Returns a new fixture, and writes its records, the partner and the product to the directory.
   * The product is written again because the fuzzer may have changed it.
   */
  private ClaimFixture knownToTheDirectory(Platform platform) {
    ClaimFixture fixture = new ClaimFixture(partnerId, "1000001");
    String lines =
        Stream.concat(Stream.of(partner(), product()), fixture.records())
            .map(ObjectNode::toString)
            .collect(joining("\n"));
    platform.directoryFeed().postLines("/directory/import", lines.getBytes(UTF_8)).expect(200);
    return fixture;
  }

  private ObjectNode partner() {
    ObjectNode partner =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "partner")
            .put("id", partnerId)
            .put("displayName", "Partner " + partnerId);
    partner
        .putArray("mpns")
        .addObject()
        .put("mpnId", "1000001")
        .putArray("enrolments")
        .addObject()
        .put("program", "Usage")
        .put("solutionArea", "BUSINESS_APPLICATIONS");
    return partner;
  }

  private static ObjectNode product() {
    ObjectNode product =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "product")
            .put("id", "DYNAMICS_365_SALES")
            .put("solutionArea", "BUSINESS_APPLICATIONS");
    product.putObject("names").put("hu", "Dynamics 365 Sales").put("en", "Dynamics 365 Sales");
    product.putArray("activities").add("PRESALES").add("USAGE").add("REVENUE_ASSOCIATION");
    return product;
  }
}
