package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.EventStream;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Customer;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every resource of intake and of notification, as it serves and as it refuses. The rows change
 * nothing that another row looks at, and can run in any order.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class IntakeAndNotificationIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

  /** What every program of Windows begins with. */
  private static final byte[] PROGRAM =
      Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}, 512);

  private static final int MEBIBYTE = 1 << 20;

  private static final String FORMULA = "=HYPERLINK(1)";

  /** One way in which a resource is asked, and how it answers. */
  record Row(String resource, String says, Consumer<Desk> check) {

    @Override
    public String toString() {
      return resource + ": " + says;
    }
  }

  private static Row row(String resource, String says, Consumer<Desk> check) {
    return new Row(resource, says, check);
  }

  private static Stream<Row> rows() {
    return Stream.of(documents(), claims(), lists(), threads(), acts(), catalogue(), notification())
        .flatMap(List::stream);
  }

  private static List<Row> documents() {
    return List.of(
        row(
            "POST /documents",
            "201 and what the bytes are",
            desk -> {
              Answer uploaded = desk.uploads("acknowledgement.pdf", PDF).expect(201);
              assertThat(uploaded.text("mediaType")).isEqualTo("application/pdf");
              assertThat(uploaded.text("fileName")).isEqualTo("acknowledgement.pdf");
              assertThat(uploaded.body().path("size").asInt()).isEqualTo(PDF.length);
              assertThat(uploaded.text("sha256")).hasSize(64);
            }),
        row(
            "POST /documents",
            "415 for a program that is named like a document",
            desk -> isProblem(desk.uploads("acknowledgement.pdf", PROGRAM), 415)),
        row(
            "POST /documents",
            "413 for one of a byte more than 25 MiB",
            desk -> isProblem(desk.uploadsTooMuch(), 413)),
        row(
            "GET /documents/{documentId}",
            "200 for its owner and for a reviewer, 404 for another partner",
            desk -> {
              String path = "/documents/" + desk.documentId;
              assertThat(desk.reader.get(path).expect(200).text("documentId"))
                  .isEqualTo(desk.documentId);
              desk.reviewer.get(path).expect(200);
              isProblem(desk.stranger.get(path), 404);
            }),
        row(
            "GET /documents/{documentId}/content",
            "200 with its bytes as an attachment, 404 for another partner",
            desk -> {
              String path = "/documents/" + desk.documentId + "/content";
              HttpResponse<byte[]> content = desk.reader.exchange(desk.reader.request(path));
              assertThat(content.body()).isEqualTo(PDF);
              assertThat(content.headers().firstValue("Content-Disposition"))
                  .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
              isProblem(desk.stranger.get(path), 404);
            }),
        row(
            "DELETE /documents/{documentId}",
            "204 for one that no claim names, 409 for one that a claim names",
            desk -> {
              byte[] another = "%PDF-1.4\n% unused\n%%EOF\n".getBytes(US_ASCII);
              String unused = desk.uploads("unused.pdf", another).expect(201).text("documentId");
              isProblem(desk.stranger.delete("/documents/" + unused), 404);
              desk.actor.delete("/documents/" + unused).expect(204);
              isProblem(desk.actor.get("/documents/" + unused), 404);
              isProblem(desk.reader.delete("/documents/" + desk.documentId), 409);
            }));
  }

  private static List<Row> claims() {
    return List.of(
        row(
            "POST /claims",
            "201 once for one Idempotency-Key",
            desk -> {
              ObjectNode claim = desk.claim();
              Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
              Answer filed = desk.actor.post("/claims", claim, key).expect(201);
              assertThat(filed.text("status")).isEqualTo("SUBMITTED");
              Answer replayed = desk.actor.post("/claims", claim, key).expect(201);
              assertThat(replayed.headers().firstValue("Idempotent-Replayed")).contains("true");
              assertThat(replayed.text("claimId")).isEqualTo(filed.text("claimId"));
              isProblem(desk.actor.post("/claims", claim.put("note", "other"), key), 422);
            }),
        row(
            "POST /claims",
            "400 with all that is wrong",
            desk -> {
              ObjectNode claim = desk.claim().put("activity", "NAPPING");
              claim.remove("mpnId");
              claim.withObjectProperty("customer").put("tenantId", "contoso");
              Answer refused = isProblem(desk.actor.post("/claims", claim), 400);
              assertThat(texts(refused.body().path("violations"), "field"))
                  .containsExactlyInAnyOrder("mpnId", "customer.tenantId", "activity");
            }),
        row(
            "POST /claims",
            "400 for another partner's claim",
            desk -> {
              ObjectNode claim = desk.claim().put("partnerId", "P-1");
              isProblem(desk.actor.post("/claims", claim), 400);
            }),
        row(
            "POST /claims/batch",
            "200: a bad line stops no other",
            desk -> {
              String lines =
                  desk.claim() + "\n" + desk.claim().put("mpnId", "x") + "\n" + desk.claim();
              List<JsonNode> answers = desk.files(lines);
              assertThat(answers)
                  .extracting(answer -> answer.path("line").asInt())
                  .containsExactly(1, 2, 3);
              desk.actor.get("/claims/" + answers.get(0).path("claimId").asText()).expect(200);
              JsonNode problem = answers.get(1).path("problem");
              assertThat(problem.path("status").asInt()).isEqualTo(400);
              assertThat(texts(problem.path("violations"), "field")).containsExactly("mpnId");
              desk.actor.get("/claims/" + answers.get(2).path("claimId").asText()).expect(200);
            }),
        row(
            "POST /claims/batch",
            "403 for a reviewer",
            desk -> {
              isProblem(
                  desk.reviewer.postLines("/claims/batch", desk.claim().toString().getBytes(UTF_8)),
                  403);
            }),
        row(
            "GET /claims/{claimId}",
            "200 with an ETag, and 304 for it",
            desk -> {
              Answer claim = desk.reader.get(desk.reviewed()).expect(200);
              String tag = claim.headers().firstValue("ETag").orElseThrow();
              desk.reader
                  .send(desk.reader.request(desk.reviewed()).header("If-None-Match", tag))
                  .expect(304);
              assertThat(claim.text("claimId")).isEqualTo(desk.reviewedId);
              assertThat(claim.body().path("findings").isArray()).isTrue();
            }),
        row(
            "GET /claims/{claimId}",
            "404 for another partner, 401 for nobody",
            desk -> {
              isProblem(desk.stranger.get(desk.reviewed()), 404);
              isProblem(desk.nobodyAtIntake.get(desk.reviewed()), 401);
            }));
  }

  /** The reader has two claims: one under review, then one with findings. */
  private static List<Row> lists() {
    Stream<Row> filters =
        Stream.of(
            listed("status=UNDER_REVIEW", desk -> "status=UNDER_REVIEW", true, false),
            listed("status=ACTION_REQUIRED", desk -> "status=ACTION_REQUIRED", false, true),
            listed("product", desk -> "product=DYNAMICS_365_FINANCE", false, true),
            listed("tenantId", desk -> "tenantId=" + desk.tenantId, true, false),
            listed("mpnId", desk -> "mpnId=1", false, true),
            listed("competing=true", desk -> "competing=true", true, false),
            listed("competing=false", desk -> "competing=false", false, true),
            listed(
                "q, a part of a domain",
                desk -> "q=customer-" + desk.tenantId.substring(0, 13),
                true,
                false),
            listed("q, the id of a claim", desk -> "q=" + desk.faultyId, false, true));
    Stream<Row> orders =
        Stream.of(
            sorted("filedAt", true),
            sorted("-filedAt", false),
            sorted("reviewDueAt", true),
            sorted("-reviewDueAt", false));
    Stream<Row> others =
        Stream.of(
            row(
                "GET /claims",
                "200 in pages, 400 for a cursor that was tampered with",
                desk -> {
                  Answer first = desk.reader.get("/claims?limit=1&sort=filedAt").expect(200);
                  assertThat(ids(first)).containsExactly(desk.reviewedId);
                  String next = first.text("next");
                  Answer second = desk.reader.get("/claims?limit=1&sort=filedAt&after=" + next);
                  assertThat(ids(second)).containsExactly(desk.faultyId);
                  assertThat(second.body().has("next")).isFalse();
                  isProblem(desk.reader.get("/claims?sort=-filedAt&after=" + next), 400);
                  isProblem(
                      desk.reader.get("/claims?sort=filedAt&after=A" + next.substring(1)), 400);
                }),
            row(
                "GET /claims",
                "200 with a partner's for a reviewer who names it",
                desk ->
                    assertThat(ids(desk.reviewer.get("/claims?partnerId=" + desk.readerId)))
                        .containsExactly(desk.faultyId, desk.reviewedId)),
            row(
                "GET /claims",
                "200 with none of another partner's",
                desk ->
                    assertThat(ids(desk.stranger.get("/claims?partnerId=" + desk.readerId)))
                        .isEmpty()),
            row(
                "GET /claims",
                "400 for what is no order, status, product, limit",
                desk ->
                    Stream.of("sort=mpnId", "product=WORD", "limit=0", "limit=201", "q=ab")
                        .forEach(query -> isProblem(desk.reader.get("/claims?" + query), 400))),
            row(
                "GET /claims/export",
                "200 as CSV in which a formula is text",
                desk -> {
                  HttpResponse<byte[]> table =
                      desk.reader.exchange(
                          desk.reader.request("/claims/export?status=UNDER_REVIEW"));
                  assertThat(table.statusCode()).isEqualTo(200);
                  assertThat(table.headers().firstValue("Content-Type"))
                      .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
                  List<String> lines = new String(table.body(), UTF_8).lines().toList();
                  assertThat(lines).hasSize(2);
                  assertThat(lines.getFirst()).contains("claimId").contains("note");
                  assertThat(lines.getLast())
                      .contains(desk.reviewedId)
                      .contains("'" + FORMULA)
                      .doesNotContain("," + FORMULA, "\"" + FORMULA);
                }),
            row(
                "GET /claims/export",
                "400 for what is no order, 401 for nobody",
                desk -> {
                  isProblem(desk.reader.get("/claims/export?sort=mpnId"), 400);
                  isProblem(desk.nobodyAtIntake.get("/claims/export"), 401);
                }));
    return Stream.of(filters, orders, others).flatMap(rows -> rows).toList();
  }

  private static Row listed(
      String filter, Function<Desk, String> query, boolean hasReviewed, boolean hasFaulty) {
    return row(
        "GET /claims",
        "200 by " + filter,
        desk -> {
          Set<String> expected = new HashSet<>();
          if (hasReviewed) {
            expected.add(desk.reviewedId);
          }
          if (hasFaulty) {
            expected.add(desk.faultyId);
          }
          assertThat(ids(desk.reader.get("/claims?" + query.apply(desk))))
              .containsExactlyInAnyOrderElementsOf(expected);
        });
  }

  private static Row sorted(String sort, boolean reviewedFirst) {
    return row(
        "GET /claims",
        "200 sorted by " + sort,
        desk -> {
          List<String> order = List.of(desk.reviewedId, desk.faultyId);
          assertThat(ids(desk.reader.get("/claims?sort=" + sort)))
              .isEqualTo(reviewedFirst ? order : order.reversed());
        });
  }

  private static List<Row> threads() {
    return List.of(
        row(
            "GET /claims/{claimId}/comments",
            "200 oldest first, 404 for another partner",
            desk -> {
              List<JsonNode> comments = Platform.all(desk.reader, desk.reviewed() + "/comments");
              assertThat(comments)
                  .extracting(comment -> comment.path("code").asText())
                  .startsWith("CLAIM_VERIFIED", "REVIEW_OPENED");
              isProblem(desk.stranger.get(desk.reviewed() + "/comments"), 404);
            }),
        row(
            "POST /claims/{claimId}/comments",
            "201 with Location, 404 for another partner",
            desk -> {
              ObjectNode comment = ApiClient.JSON.createObjectNode().put("text", "Köszönjük.");
              comment.putArray("documents").add(desk.documentId);
              Answer posted = desk.reader.post(desk.reviewed() + "/comments", comment).expect(201);
              assertThat(posted.text("author")).isEqualTo("PARTNER");
              assertThat(posted.body().path("documents").path(0).asText())
                  .isEqualTo(desk.documentId);
              assertThat(posted.headers().firstValue("Location"))
                  .hasValueSatisfying(at -> assertThat(at).endsWith(posted.text("commentId")));
              isProblem(desk.stranger.post(desk.reviewed() + "/comments", comment), 404);
              ObjectNode empty = ApiClient.JSON.createObjectNode().put("text", "");
              isProblem(desk.reader.post(desk.reviewed() + "/comments", empty), 400);
            }),
        row(
            "GET /claims/{claimId}/comments/{commentId}",
            "200, 404 for another partner",
            desk -> {
              String path = desk.reviewed() + "/comments/";
              String commentId =
                  Platform.all(desk.reader, desk.reviewed() + "/comments")
                      .getFirst()
                      .path("commentId")
                      .asText();
              assertThat(desk.reader.get(path + commentId).expect(200).text("code"))
                  .isEqualTo("CLAIM_VERIFIED");
              isProblem(desk.stranger.get(path + commentId), 404);
              isProblem(desk.reader.get(path + UUID.randomUUID()), 404);
            }),
        row(
            "GET /claims/{claimId}/history",
            "200 from the filing, 404 for another partner",
            desk -> {
              List<JsonNode> lines = Platform.all(desk.reader, desk.reviewed() + "/history");
              assertThat(lines.getFirst().has("from")).isFalse();
              assertThat(lines)
                  .extracting(line -> line.path("to").asText())
                  .containsExactly("SUBMITTED", "UNDER_REVIEW");
              assertThat(lines.getFirst().path("actor").asText()).isEqualTo("PARTNER");
              isProblem(desk.stranger.get(desk.reviewed() + "/history"), 404);
            }),
        row(
            "GET /claims/{claimId}/stream",
            "200 with the status first",
            desk -> {
              try (EventStream stream = desk.reader.stream(desk.reviewed() + "/stream")) {
                EventStream.Event first = stream.next();
                assertThat(first.name()).isEqualTo("status");
                assertThat(first.data().path("status").asText()).isEqualTo("UNDER_REVIEW");
              }
            }),
        row(
            "GET /claims/{claimId}/stream",
            "400 for an event that never was, 404, 401",
            desk -> {
              String path = desk.reviewed() + "/stream";
              isNoStream(() -> desk.reader.stream(path, "latest"), 400);
              isNoStream(() -> desk.stranger.stream(path), 404);
              isNoStream(() -> desk.nobodyAtIntake.stream(path), 401);
            }));
  }

  private static List<Row> acts() {
    return List.of(
        row(
            "POST /claims/{claimId}/resubmission",
            "200 from ACTION_REQUIRED",
            desk -> {
              ObjectNode claim = desk.claim();
              String right = claim.withObjectProperty("customer").path("domain").asText();
              claim.withObjectProperty("customer").put("domain", "elsewhere.example");
              String path = desk.filed(claim);
              awaitStatus(desk.actor, path, "ACTION_REQUIRED");
              claim.withObjectProperty("customer").put("domain", right);
              isProblem(desk.stranger.post(path + "/resubmission", claim), 404);
              Answer corrected = desk.actor.post(path + "/resubmission", claim).expect(200);
              assertThat(corrected.text("status")).isEqualTo("SUBMITTED");
              awaitStatus(desk.actor, path, "UNDER_REVIEW");
            }),
        row(
            "POST /claims/{claimId}/resubmission",
            "409 when nothing is to be corrected",
            desk ->
                isProblem(
                    desk.reader.post(desk.reviewed() + "/resubmission", desk.readersClaim()), 409)),
        row(
            "POST /claims/{claimId}/withdrawal",
            "200, 409 for a second time",
            desk -> {
              String path = desk.filed(desk.claim());
              ObjectNode reason =
                  ApiClient.JSON.createObjectNode().put("reason", "Tévedésből nyújtottuk be.");
              isProblem(desk.stranger.post(path + "/withdrawal", reason), 404);
              assertThat(desk.actor.post(path + "/withdrawal", reason).expect(200).text("status"))
                  .isEqualTo("WITHDRAWN");
              isProblem(desk.actor.post(path + "/withdrawal", reason), 409);
            }),
        row(
            "POST /claims/{claimId}/withdrawal",
            "412 when the claim has changed since",
            desk ->
                isProblem(
                    desk.reader.post(
                        desk.reviewed() + "/withdrawal",
                        ApiClient.JSON.createObjectNode(),
                        Map.of("If-Match", "\"987654\"")),
                    412)),
        row(
            "POST /claims/{claimId}/dispute",
            "409 when it is not rejected, 400, 404",
            desk -> {
              String path = desk.reviewed() + "/dispute";
              ObjectNode dispute =
                  ApiClient.JSON.createObjectNode().put("justification", "Mi végeztük.");
              isProblem(desk.reader.post(path, dispute), 409);
              isProblem(desk.stranger.post(path, dispute), 404);
              isProblem(desk.reader.post(path, ApiClient.JSON.createObjectNode()), 400);
            }));
  }

  private static List<Row> catalogue() {
    return List.of(
        row(
            "GET /catalogue",
            "200 in Hungarian and in English",
            desk -> {
              assertThat(desk.areas("hu")).containsExactly("Üzleti alkalmazások", "Microsoft 365");
              assertThat(desk.areas("en"))
                  .containsExactly("Business Applications", "Microsoft 365");
            }),
        row(
            "GET /catalogue",
            "401 for nobody",
            desk -> isProblem(desk.nobodyAtIntake.get("/catalogue"), 401)));
  }

  private static List<Row> notification() {
    return List.of(
        row(
            "GET /deliveries",
            "200 with a webhook that arrived, signed",
            desk -> {
              JsonNode delivery =
                  await()
                      .atMost(TIMEOUT)
                      .until(
                          () -> desk.deliveries(desk.told, "CLAIM_VERIFIED"),
                          found -> found.path("state").asText().equals("DELIVERED"));
              assertThat(delivery.path("channel").asText()).isEqualTo("WEBHOOK");
              assertThat(delivery.path("address").asText()).isEqualTo("127.0.0.1");
              assertThat(delivery.path("tries").asInt()).isEqualTo(1);
              assertThat(delivery.hasNonNull("deliveredAt")).isTrue();
              assertThat(desk.receiver.calls())
                  .filteredOn(call -> call.id().equals(delivery.path("commentId").asText()))
                  .singleElement()
                  .satisfies(call -> {
                    assertThat(call.isSigned()).isTrue();
                    JsonNode data = call.body().path("data");
                    assertThat(data.path("claimId").asText()).isEqualTo(desk.toldClaimId);
                    assertThat(data.path("code").asText()).isEqualTo("CLAIM_VERIFIED");
                  });
            }),
        row(
            "GET /deliveries",
            "200 with none of another partner's",
            desk -> {
              String path = "/deliveries?claimId=" + desk.toldClaimId;
              assertThat(desk.untold.get(path).expect(200).body().path("items")).isEmpty();
            }),
        row(
            "GET /deliveries",
            "401 for nobody, 403 for a reviewer, 400 for a limit that is none",
            desk -> {
              isProblem(desk.nobodyAtNotification.get("/deliveries"), 401);
              isProblem(desk.reviewerAtNotification.get("/deliveries"), 403);
              isProblem(desk.told.get("/deliveries?limit=201"), 400);
            }),
        row(
            "POST /deliveries/{deliveryId}/redelivery",
            "202 and the same webhook comes again",
            desk -> {
              JsonNode delivery =
                  await()
                      .atMost(TIMEOUT)
                      .until(
                          () -> desk.deliveries(desk.told, "REVIEW_OPENED"),
                          found -> found.path("state").asText().equals("DELIVERED"));
              String path = "/deliveries/" + delivery.path("deliveryId").asText() + "/redelivery";
              desk.operatorAtNotification.post(path, ApiClient.JSON.createObjectNode()).expect(202);
              String id = delivery.path("commentId").asText();
              await()
                  .atMost(TIMEOUT)
                  .until(() ->
                      desk.receiver.calls().stream().filter(call -> call.id().equals(id)).count()
                          == 2);
              isProblem(desk.told.post(path, ApiClient.JSON.createObjectNode()), 403);
            }),
        row(
            "POST /deliveries/{deliveryId}/redelivery",
            "404 for one that there is not, 401 for nobody",
            desk -> {
              String path = "/deliveries/" + UUID.randomUUID() + "/redelivery";
              isProblem(
                  desk.operatorAtNotification.post(path, ApiClient.JSON.createObjectNode()), 404);
              isProblem(
                  desk.nobodyAtNotification.post(path, ApiClient.JSON.createObjectNode()), 401);
            }),
        row(
            "GET /unsubscriptions/{token}",
            "404 for a token that was not made here",
            desk -> isProblem(desk.nobodyAtNotification.get("/unsubscriptions/forged"), 404)),
        row(
            "POST /unsubscriptions/{token}",
            "404 for a token that was not made here",
            desk ->
                isProblem(
                    desk.nobodyAtNotification.post(
                        "/unsubscriptions/forged", ApiClient.JSON.createObjectNode()),
                    404)),
        row(
            "PUT /partners/{partnerId}/preferences",
            "200 and the secret stays hidden",
            desk -> {
              Answer kept = desk.told.put(desk.preferences(), desk.wanted()).expect(200);
              assertThat(kept.body().path("webhook").path("hasSecret").asBoolean()).isTrue();
              assertThat(kept.body().toString()).doesNotContain(desk.receiver.secret());
            }),
        row(
            "PUT /partners/{partnerId}/preferences",
            "400 with all that is wrong",
            desk -> {
              ObjectNode wanted = desk.wanted().put("locale", "de").put("email", "nobody");
              wanted.withObjectProperty("webhook").put("secret", "whsec_short");
              wanted.putArray("events").add("LUNCH");
              Answer refused = isProblem(desk.told.put(desk.preferences(), wanted), 400);
              assertThat(texts(refused.body().path("violations"), "field"))
                  .containsExactlyInAnyOrder("locale", "email", "webhook.secret", "events[0]");
            }),
        row(
            "PUT /partners/{partnerId}/preferences",
            "404 for another partner, 401, 403",
            desk -> {
              isProblem(desk.untold.put(desk.preferences(), desk.wanted()), 404);
              isProblem(desk.nobodyAtNotification.put(desk.preferences(), desk.wanted()), 401);
              isProblem(desk.reviewerAtNotification.put(desk.preferences(), desk.wanted()), 403);
            }),
        row(
            "PUT /partners/{partnerId}/preferences",
            "412 when they have changed since",
            desk -> {
              Answer read = desk.told.get(desk.preferences()).expect(200);
              String tag = read.headers().firstValue("ETag").orElseThrow();
              desk.told.put(desk.preferences(), desk.wanted(), Map.of("If-Match", tag)).expect(200);
              isProblem(
                  desk.told.put(desk.preferences(), desk.wanted(), Map.of("If-Match", tag)), 412);
            }),
        row(
            "GET /partners/{partnerId}/preferences",
            "200, 404 for another partner",
            desk -> {
              assertThat(desk.told.get(desk.preferences()).expect(200).text("locale"))
                  .isEqualTo("hu");
              isProblem(desk.untold.get(desk.preferences()), 404);
            }));
  }

  private Desk desk;

  @BeforeAll
  void prepare(Platform platform) throws IOException {
    desk = new Desk(platform);
  }

  @AfterAll
  void leave() {
    desk.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsItsRowSays(Row row) {
    assertThatCode(() -> row.check().accept(desk)).as("%s", row).doesNotThrowAnyException();
  }

  @Test
  void everyOperationThatTheServicesDocumentHasARow() {
    Set<String> documented =
        Stream.of(desk.nobodyAtIntake, desk.nobodyAtNotification)
            .flatMap(IntakeAndNotificationIT::operations)
            .collect(toSet());
    assertThat(rows().map(Row::resource)).containsAll(documented);
    assertThat(documented).containsAll(rows().map(Row::resource).toList());
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

  /** The refusal, if it is one of this status and tells itself as every problem does. */
  private static Answer isProblem(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("type")).isNotEmpty();
    assertThat(answer.text("title")).isNotEmpty();
    return answer;
  }

  /** A stream that were one would never end: it is not waited for. */
  private static void isNoStream(Callable<EventStream> opening, int status) {
    assertThatThrownBy(() -> opening.call().close())
        .hasMessageContaining("no stream, but " + status);
  }

  private static List<String> ids(Answer page) {
    return texts(page.expect(200).body().path("items"), "claimId");
  }

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }

  private static void awaitStatus(ApiClient intake, String path, String status) {
    await()
        .atMost(TIMEOUT)
        .until(() -> intake.get(path).expect(200).text("status"), status::equals);
  }

  /** Who asks, and what there is to ask for. */
  static final class Desk implements AutoCloseable {

    private final Platform platform;
    private final Partner acting;
    private final Partner reading;
    private final Partner listening;
    private final Customer customer;

    /** Files, corrects and withdraws claims of its own. */
    final ApiClient actor;

    /** Has two claims, which stay as they are. */
    final ApiClient reader;

    final String readerId;

    /** Another partner. */
    final ApiClient stranger;

    final ApiClient reviewer;
    final ApiClient nobodyAtIntake;

    /** Has a webhook. */
    final ApiClient told;

    /** Has none. */
    final ApiClient untold;

    final ApiClient reviewerAtNotification;
    final ApiClient operatorAtNotification;
    final ApiClient nobodyAtNotification;
    final WebhookReceiver receiver = new WebhookReceiver();

    final String tenantId;
    final String documentId;

    /** Under review, and another partner competes for its subject. */
    final String reviewedId;

    /** With findings. */
    final String faultyId;

    final String toldClaimId;

    Desk(Platform platform) throws IOException {
      this.platform = platform;
      acting = Customers.partner(platform);
      reading = Customers.partner(platform);
      listening = Customers.partner(platform);
      Partner strange = Customers.partner(platform);
      List<Customer> customers = Customers.arrive(platform, 3);
      customer = customers.get(0);
      actor = platform.intakeOf(acting.partnerId());
      reader = platform.intakeOf(reading.partnerId());
      readerId = reading.partnerId();
      stranger = platform.intakeOf(strange.partnerId());
      told = platform.notificationOf(listening.partnerId());
      untold = platform.notificationOf(strange.partnerId());
      AccessToken reviewing = AccessToken.withRoles(List.of("reviewer")).name("anna");
      reviewer = platform.client(PartName.INTAKE, reviewing);
      reviewerAtNotification = platform.client(PartName.NOTIFICATION, reviewing);
      operatorAtNotification =
          platform.client(
              PartName.NOTIFICATION, AccessToken.withRoles(List.of("operator")).name("ottó"));
      nobodyAtIntake = platform.clientWithoutToken(PartName.INTAKE);
      nobodyAtNotification = platform.clientWithoutToken(PartName.NOTIFICATION);
      tenantId = customer.tenantId().toString();

      told.put(preferences(), wanted()).expect(200);
      toldClaimId =
          platform
              .intakeOf(listening.partnerId())
              .post("/claims", customers.get(1).claimOf(listening))
              .expect(201)
              .text("claimId");
      documentId =
          reader
              .postFile("/documents", "statement.pdf", PDF, Map.of("kind", "STATEMENT_OF_WORK"))
              .expect(201)
              .text("documentId");
      reviewedId = reader.post("/claims", readersClaim()).expect(201).text("claimId");
      stranger.post("/claims", customer.claimOf(strange)).expect(201);
      faultyId =
          reader
              .post(
                  "/claims",
                  customers
                      .get(2)
                      .claimOf(reading)
                      .put("mpnId", "1")
                      .put("product", "DYNAMICS_365_FINANCE"))
              .expect(201)
              .text("claimId");
      awaitStatus(reader, reviewed(), "UNDER_REVIEW");
      awaitStatus(reader, "/claims/" + faultyId, "ACTION_REQUIRED");
      await()
          .atMost(TIMEOUT)
          .until(() -> {
            JsonNode claim = reader.get(reviewed()).expect(200).body();
            return claim.path("competing").asBoolean() && claim.hasNonNull("reviewDueAt");
          });
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() ->
              assertThat(texts(reader.get(reviewed() + "/comments").body().path("items"), "code"))
                  .containsExactly("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED"));
    }

    String reviewed() {
      return "/claims/" + reviewedId;
    }

    ObjectNode readersClaim() {
      ObjectNode claim = customer.claimOf(reading).put("note", FORMULA);
      claim.putArray("proofOfExecution").add(documentId);
      return claim;
    }

    /** A claim that the actor can file, for a customer that nobody else has claimed. */
    ObjectNode claim() {
      return Customers.arrive(platform, 1).getFirst().claimOf(acting);
    }

    /** Where the claim is that the actor has filed. */
    String filed(ObjectNode claim) {
      return "/claims/" + actor.post("/claims", claim).expect(201).text("claimId");
    }

    Answer uploads(String name, byte[] file) {
      return actor.postFile("/documents", name, file, Map.of("kind", "OTHER"));
    }

    /** A text that is nowhere as a whole, one byte longer than it may be. */
    Answer uploadsTooMuch() {
      byte[] blanks = new byte[MEBIBYTE];
      Arrays.fill(blanks, (byte) ' ');
      BodyPublisher file =
          BodyPublishers.concat(
              BodyPublishers.ofByteArrays(Collections.nCopies(25, blanks)),
              BodyPublishers.ofString(" "));
      return actor.postFile("/documents", "blank.txt", file, Map.of("kind", "OTHER"));
    }

    List<JsonNode> files(String lines) {
      HttpResponse<byte[]> answer =
          actor.exchange(
              actor
                  .request("/claims/batch")
                  .header("Content-Type", "application/x-ndjson")
                  .POST(BodyPublishers.ofString(lines)));
      assertThat(answer.statusCode()).isEqualTo(200);
      return new String(answer.body(), UTF_8).lines().map(Desk::json).toList();
    }

    private static JsonNode json(String line) {
      try {
        return ApiClient.JSON.readTree(line);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + line, e);
      }
    }

    /** The names of the catalogue's solution areas. */
    List<String> areas(String language) {
      Answer answer =
          actor.send(actor.request("/catalogue").header("Accept-Language", language)).expect(200);
      assertThat(answer.headers().firstValue("Content-Language")).contains(language);
      return texts(answer.body().path("solutionAreas"), "name");
    }

    String preferences() {
      return "/partners/" + listening.partnerId() + "/preferences";
    }

    ObjectNode wanted() {
      ObjectNode wanted = ApiClient.JSON.createObjectNode().put("locale", "hu");
      wanted.putObject("webhook").put("url", receiver.url()).put("secret", receiver.secret());
      return wanted;
    }

    /** What was sent of the comment with this code, or nothing yet. */
    JsonNode deliveries(ApiClient notification, String code) {
      return Platform.all(notification, "/deliveries?claimId=" + toldClaimId).stream()
          .filter(delivery -> delivery.path("code").asText().equals(code))
          .findFirst()
          .orElseGet(ApiClient.JSON::createObjectNode);
    }

    /** Nothing is sent to a receiver that is no longer there. */
    @Override
    public void close() {
      told.put(preferences(), ApiClient.JSON.createObjectNode()).expect(200);
      receiver.close();
    }
  }
}
