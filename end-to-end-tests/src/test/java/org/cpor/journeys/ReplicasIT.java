package org.cpor.journeys;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.INFORMATION_REQUESTED;
import static org.cpor.events.fact.FactType.RESPONSE_OVERDUE;
import static org.cpor.events.fact.FactType.REVIEW_ESCALATED;
import static org.cpor.events.fact.FactType.REVIEW_EXTENDED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.REVIEW_OVERDUE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.events.fact.FactType;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.cpor.testing.Platform.Replica;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of arbitration with one database and one consumer group. */
@ExtendWith(SharedPlatform.class)
class ReplicasIT {

  private static final int CUSTOMERS = 40;
  private static final int CUSTOMERS_CONTESTED = 20;
  private static final int CUSTOMERS_ASKED = 10;
  private static final int TAKEN_NEXT = 15;
  private static final Duration TIMEOUT = Duration.ofSeconds(45);

  /** More than five business days. */
  private static final Duration PAST_THE_REVIEW = Duration.ofDays(12);

  /** Together with {@link #PAST_THE_REVIEW}, always more than ten business days. */
  private static final Duration PAST_THE_EXTENSION = Duration.ofDays(15);

  private static final Set<String> TIMERS =
      Set.of(
          "LEASE_LAPSED",
          "REVIEW_DUE_SOON",
          "REVIEW_EXTENDED",
          "REVIEW_OVERDUE",
          "RESPONSE_OVERDUE");

  /** What happens to a claim in this test. No reviewer rules on the claim. */
  private enum Fate {
    CONTESTED,
    ASKED,
    FORGOTTEN;

    static Fate ofCustomer(int index) {
      if (index < CUSTOMERS_CONTESTED) {
        return CONTESTED;
      }
      return index < CUSTOMERS_CONTESTED + CUSTOMERS_ASKED ? ASKED : FORGOTTEN;
    }

    /** The types of the facts that are published about the claim, except escalations. */
    List<FactType> told() {
      return switch (this) {
        case CONTESTED ->
            List.of(REVIEW_OPENED, COMPETING_CLAIM_DETECTED, REVIEW_EXTENDED, REVIEW_OVERDUE);
        case ASKED ->
            List.of(REVIEW_OPENED, INFORMATION_REQUESTED, RESPONSE_OVERDUE, CLAIM_REJECTED);
        case FORGOTTEN -> List.of(REVIEW_OPENED, REVIEW_OVERDUE);
      };
    }

    /** The timers of the claim's case that fire, in order. */
    List<String> timers() {
      return switch (this) {
        case CONTESTED ->
            List.of("REVIEW_DUE_SOON", "REVIEW_EXTENDED", "REVIEW_DUE_SOON", "REVIEW_OVERDUE");
        case ASKED -> List.of("RESPONSE_OVERDUE");
        case FORGOTTEN -> List.of("REVIEW_DUE_SOON", "REVIEW_OVERDUE");
      };
    }
  }

  /** A claim that was filed. */
  private record Filed(String claimId, Customer customer, Fate fate) {}

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void nothingHappensTwiceAndNothingIsLostWhicheverReplicaDies(Platform platform)
      throws SQLException {
    List<Customer> customers = Customers.arrive(platform, CUSTOMERS);
    List<Filed> claims = new ArrayList<>();
    try (Replica second = platform.startReplica(PartName.ARBITRATION)) {
      claims.addAll(file(platform, customers));
      second.kill();
      claims.addAll(file(platform, customers.subList(0, CUSTOMERS_CONTESTED)));
      second.start();
      awaitCases(platform, customers, claims.size());

      ApiClient anna = platform.reviewer("anna");
      ApiClient bela = second.reviewer("béla");
      assertThat(bothAtOnce(anna, bela, ReplicasIT::takeNext).flatMap(List::stream).toList())
          .hasSize(2 * TAKEN_NEXT)
          .doesNotHaveDuplicates();
      casesOf(platform, customers, "").forEach(each -> work(each, anna, bela, claims));

      moveClockOfBothAtOnce(platform, PAST_THE_REVIEW);
      platform.kill(PartName.ARBITRATION);
      platform.start(PartName.ARBITRATION);
      moveClockOfBothAtOnce(platform, PAST_THE_EXTENSION);

      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> {
            Map<String, List<FactType>> told = PublishedFacts.ofClaims(platform);
            assertThat(claims)
                .allSatisfy(claim ->
                    assertThat(told.get(claim.claimId()))
                        .filteredOn(type -> type != REVIEW_ESCALATED)
                        .containsExactlyInAnyOrderElementsOf(claim.fate().told()));
            assertThat(escalatedClaimsOfEachCustomer(claims, told)).isEqualTo(escalations());
          });
    }
    assertEachTimerOfEachCaseRangOnce(platform, customers, claims);
  }

  /**
   * For each fate, how many escalations were published for one customer. The set has each number
   * once.
   */
  private static Map<Fate, Set<Long>> escalatedClaimsOfEachCustomer(
      List<Filed> claims, Map<String, List<FactType>> told) {
    return claims.stream()
        .collect(
            groupingBy(
                Filed::fate,
                collectingAndThen(
                    groupingBy(
                        Filed::customer,
                        summingLong(claim ->
                            told.getOrDefault(claim.claimId(), List.of()).stream()
                                .filter(REVIEW_ESCALATED::equals)
                                .count())),
                    ofCustomer -> Set.copyOf(ofCustomer.values()))));
  }

  /**
   * The expected numbers of escalations. An overdue case is escalated once, even if it has several
   * claims.
   */
  private static Map<Fate, Set<Long>> escalations() {
    return Map.of(Fate.CONTESTED, Set.of(1L), Fate.FORGOTTEN, Set.of(1L), Fate.ASKED, Set.of(0L));
  }

  /** Files one claim for each customer, and for some customers also a competing claim. */
  private static List<Filed> file(Platform platform, List<Customer> customers) {
    Partner partner = Customers.partner(platform);
    ApiClient intake = platform.intakeOf(partner.partnerId());
    return IntStream.range(0, customers.size())
        .mapToObj(i -> {
          Customer customer = customers.get(i);
          Answer filed = intake.post("/claims", customer.claimOf(partner)).expect(201);
          return new Filed(filed.text("claimId"), customer, Fate.ofCustomer(i));
        })
        .toList();
  }

  /** Waits until every claim is a party to the only case of its customer. */
  private static void awaitCases(Platform platform, List<Customer> customers, int parties) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> {
          List<JsonNode> cases = casesOf(platform, customers, "");
          assertThat(cases).hasSize(customers.size());
          assertThat(cases.stream().mapToInt(each -> each.path("parties").asInt()).sum())
              .isEqualTo(parties);
        });
  }

  private static List<String> takeNext(ApiClient reviewer) {
    return IntStream.range(0, TAKEN_NEXT)
        .mapToObj(i -> reviewer.post("/cases/next").expect(200).text("caseId"))
        .toList();
  }

  /** Both reviewers try to take the case. The reviewer who gets the case acts on it. */
  private static void work(JsonNode queued, ApiClient anna, ApiClient bela, List<Filed> claims) {
    String path = "/cases/" + queued.path("caseId").asText();
    List<Answer> answers =
        bothAtOnce(anna, bela, client -> client.put(path + "/assignee")).toList();
    assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
    boolean isAnnas = answers.getFirst().status() == 200;
    ApiClient reviewer = isAnnas ? anna : bela;
    JsonNode docket = answers.get(isAnnas ? 0 : 1).body();
    claims.stream()
        .filter(claim -> isOf(docket, claim.customer()))
        .forEach(claim -> {
          switch (claim.fate()) {
            case CONTESTED -> reviewer.post(path + "/reviews", review(claim)).expect(200);
            case ASKED ->
                reviewer.post(path + "/information-requests", question(claim)).expect(200);
            case FORGOTTEN -> {}
          }
        });
  }

  /**
   * Moves the clock of both replicas. Both replicas wait for a lock before they change a case, so
   * they process the same cases concurrently.
   */
  private static void moveClockOfBothAtOnce(Platform platform, Duration time) throws SQLException {
    try (Connection gate = platform.database(PartName.ARBITRATION).connect();
        Statement sql = gate.createStatement()) {
      gate.setAutoCommit(false);
      sql.execute("lock table review_case in exclusive mode");
      platform.moveClock(time);
      await().atMost(TIMEOUT).until(() -> waitingForCases(sql) == 2);
      gate.rollback();
    }
  }

  /**
   * The number of replicas that wait for the lock of a case. Each replica runs its due timers on
   * one thread.
   */
  private static int waitingForCases(Statement sql) throws SQLException {
    try (ResultSet waiting =
        sql.executeQuery(
            "select count(distinct pid) from pg_locks"
                + " where not granted and relation = 'review_case'::regclass")) {
      waiting.next();
      return waiting.getInt(1);
    }
  }

  private static ObjectNode review(Filed claim) {
    return ApiClient.JSON
        .createObjectNode()
        .put("claimId", claim.claimId())
        .put("assessment", "SUFFICIENT");
  }

  private static ObjectNode question(Filed claim) {
    ObjectNode question = ApiClient.JSON.createObjectNode();
    question.putArray("claimIds").add(claim.claimId());
    question.putArray("codes").add("MISSING_CUSTOMER_ACKNOWLEDGEMENT");
    return question;
  }

  private static void assertEachTimerOfEachCaseRangOnce(
      Platform platform, List<Customer> customers, List<Filed> claims) {
    ApiClient reading = platform.reviewer("reading");
    List<JsonNode> cases =
        Stream.of("", "?state=CLOSED")
            .flatMap(query -> casesOf(platform, customers, query).stream())
            .toList();
    assertThat(cases).hasSize(customers.size());
    assertThat(cases)
        .allSatisfy(each -> {
          JsonNode docket = reading.get("/cases/" + each.path("caseId").asText()).body();
          Stream<String> ofClaims =
              claims.stream()
                  .filter(claim -> isOf(docket, claim.customer()))
                  .flatMap(claim -> claim.fate().timers().stream());
          assertThat(timersThatRang(docket))
              .containsExactlyInAnyOrderElementsOf(
                  Stream.concat(Stream.of("LEASE_LAPSED"), ofClaims).toList());
        });
  }

  private static List<String> timersThatRang(JsonNode docket) {
    return StreamSupport.stream(docket.path("timeline").spliterator(), false)
        .map(entry -> entry.path("event").asText())
        .filter(TIMERS::contains)
        .toList();
  }

  /** The cases of the customers in the queue. */
  private static List<JsonNode> casesOf(Platform platform, List<Customer> customers, String query) {
    Set<String> ours =
        customers.stream().map(it -> it.tenantId().toString()).collect(toUnmodifiableSet());
    return Platform.all(platform.reviewer("reading"), "/cases" + query).stream()
        .filter(found -> ours.contains(found.path("subject").path("tenantId").asText()))
        .toList();
  }

  private static boolean isOf(JsonNode docket, Customer customer) {
    return docket.path("subject").path("tenantId").asText().equals(customer.tenantId().toString());
  }

  private static <T> Stream<T> bothAtOnce(
      ApiClient anna, ApiClient bela, Function<ApiClient, T> what) {
    CompletableFuture<T> annas = CompletableFuture.supplyAsync(() -> what.apply(anna));
    CompletableFuture<T> belas = CompletableFuture.supplyAsync(() -> what.apply(bela));
    return Stream.of(annas.join(), belas.join());
  }
}
