package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.ids;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Expectation.expect;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpor.stack.client.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A partner finds its own claims by every filter and in every order. The result can be pages or
 * CSV.
 */
@ExtendWith(SharedScenario.class)
class FindingClaimsIT {

  /** The reader has two claims. The older claim is under review; the newer claim has findings. */
  static List<Expectation> expectations() {
    Stream<Expectation> filters =
        Stream.of(
            listed("status=UNDER_REVIEW", scenario -> "status=UNDER_REVIEW", true, false),
            listed("status=ACTION_REQUIRED", scenario -> "status=ACTION_REQUIRED", false, true),
            listed("product", scenario -> "product=DYNAMICS_365_FINANCE", false, true),
            listed("tenantId", scenario -> "tenantId=" + scenario.tenantId, true, false),
            listed("mpnId", scenario -> "mpnId=1", false, true),
            listed("competing=true", scenario -> "competing=true", true, false),
            listed("competing=false", scenario -> "competing=false", false, true),
            listed(
                "q, a part of a domain",
                scenario -> "q=customer-" + scenario.tenantId.substring(0, 13),
                true,
                false),
            listed("q, the id of a claim", scenario -> "q=" + scenario.faultyId, false, true));
    Stream<Expectation> orders =
        Stream.of(
            sorted("filedAt", true),
            sorted("-filedAt", false),
            sorted("reviewDueAt", true),
            sorted("-reviewDueAt", false));
    Stream<Expectation> others =
        Stream.of(
            expect(
                "GET /claims",
                "200 in pages, 400 for a cursor that was tampered with",
                scenario -> {
                  Answer first = scenario.reader.get("/claims?limit=1&sort=filedAt").expect(200);
                  assertThat(ids(first)).containsExactly(scenario.reviewedId);
                  String next = first.text("next");
                  Answer second = scenario.reader.get("/claims?limit=1&sort=filedAt&after=" + next);
                  assertThat(ids(second)).containsExactly(scenario.faultyId);
                  assertThat(second.body().has("next")).isFalse();
                  isProblem(scenario.reader.get("/claims?sort=-filedAt&after=" + next), 400);
                  isProblem(
                      scenario.reader.get("/claims?sort=filedAt&after=A" + next.substring(1)), 400);
                }),
            expect(
                "GET /claims",
                "200 with a partner's for a reviewer who names it",
                scenario ->
                    assertThat(ids(scenario.reviewer.get("/claims?partnerId=" + scenario.readerId)))
                        .containsExactly(scenario.faultyId, scenario.reviewedId)),
            expect(
                "GET /claims",
                "200 with none of another partner's",
                scenario ->
                    assertThat(ids(scenario.stranger.get("/claims?partnerId=" + scenario.readerId)))
                        .isEmpty()),
            expect(
                "GET /claims",
                "400 for what is no order, status, product, limit",
                scenario ->
                    Stream.of("sort=mpnId", "product=WORD", "limit=0", "limit=201", "q=ab")
                        .forEach(query -> isProblem(scenario.reader.get("/claims?" + query), 400))),
            expect(
                "GET /claims/export",
                "200 as CSV in which a formula is text",
                scenario -> {
                  HttpResponse<byte[]> table =
                      scenario.reader.exchange(
                          scenario.reader.request("/claims/export?status=UNDER_REVIEW"));
                  assertThat(table.statusCode()).isEqualTo(200);
                  assertThat(table.headers().firstValue("Content-Type"))
                      .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
                  List<String> lines = new String(table.body(), UTF_8).lines().toList();
                  assertThat(lines).hasSize(2);
                  assertThat(lines.getFirst()).contains("claimId").contains("note");
                  assertThat(lines.getLast())
                      .contains(scenario.reviewedId)
                      .contains("'" + ApiScenario.FORMULA)
                      .doesNotContain("," + ApiScenario.FORMULA, "\"" + ApiScenario.FORMULA);
                }),
            expect(
                "GET /claims/export",
                "400 for what is no order, 401 for nobody",
                scenario -> {
                  isProblem(scenario.reader.get("/claims/export?sort=mpnId"), 400);
                  isProblem(scenario.anonymousAtIntake.get("/claims/export"), 401);
                }));
    return Stream.of(filters, orders, others).flatMap(rows -> rows).toList();
  }

  private static Expectation listed(
      String filter, Function<ApiScenario, String> query, boolean hasReviewed, boolean hasFaulty) {
    return expect(
        "GET /claims",
        "200 by " + filter,
        scenario -> {
          Set<String> expected = new HashSet<>();
          if (hasReviewed) {
            expected.add(scenario.reviewedId);
          }
          if (hasFaulty) {
            expected.add(scenario.faultyId);
          }
          assertThat(ids(scenario.reader.get("/claims?" + query.apply(scenario))))
              .containsExactlyInAnyOrderElementsOf(expected);
        });
  }

  private static Expectation sorted(String sort, boolean reviewedFirst) {
    return expect(
        "GET /claims",
        "200 sorted by " + sort,
        scenario -> {
          List<String> order = List.of(scenario.reviewedId, scenario.faultyId);
          assertThat(ids(scenario.reader.get("/claims?sort=" + sort)))
              .isEqualTo(reviewedFirst ? order : order.reversed());
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aPartnerFindsItsOwnClaimsAndNoOthers(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
