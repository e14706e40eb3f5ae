package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Expectation.expect;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cpor.stack.client.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The owner of a document can read it, and so can reviewers. Nobody else can read it. */
@ExtendWith(SharedScenario.class)
class UploadingDocumentsIT {

  private static final Duration READ_WITHIN = Duration.ofMinutes(1);

  /** A PDF with one page and one line of text. It has no cross-reference table. */
  private static final byte[] LEGIBLE =
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
        /Resources <</Font <</F 5 0 R>>>>>> endobj
      4 0 obj <</Length 53>> stream
      BT /F 12 Tf 72 700 Td (Acknowledged on 2026-11-30) Tj ET
      endstream endobj
      5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """
          .getBytes(US_ASCII);

  /** The first bytes of every Windows program. */
  private static final byte[] PROGRAM =
      Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}, 512);

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "POST /documents",
            "201 and what the bytes are",
            scenario -> {
              Answer uploaded =
                  scenario.uploads("acknowledgement.pdf", ApiScenario.PDF).expect(201);
              assertThat(uploaded.text("mediaType")).isEqualTo("application/pdf");
              assertThat(uploaded.text("fileName")).isEqualTo("acknowledgement.pdf");
              assertThat(uploaded.body().path("size").asInt()).isEqualTo(ApiScenario.PDF.length);
              assertThat(uploaded.text("sha256")).hasSize(64);
            }),
        expect(
            "POST /documents",
            "415 for a program that is named like a document",
            scenario -> isProblem(scenario.uploads("acknowledgement.pdf", PROGRAM), 415)),
        expect(
            "POST /documents",
            "413 for one of a byte more than 25 MiB",
            scenario -> isProblem(scenario.uploadsTooMuch(), 413)),
        expect(
            "GET /documents/{documentId}",
            "200 for its owner and for a reviewer, 404 for another partner",
            scenario -> {
              String path = "/documents/" + scenario.documentId;
              assertThat(scenario.reader.get(path).expect(200).text("documentId"))
                  .isEqualTo(scenario.documentId);
              scenario.reviewer.get(path).expect(200);
              isProblem(scenario.stranger.get(path), 404);
            }),
        expect(
            "GET /documents/{documentId}/content",
            "200 with its bytes as an attachment, 404 for another partner",
            scenario -> {
              String path = "/documents/" + scenario.documentId + "/content";
              HttpResponse<byte[]> content =
                  scenario.reader.exchange(scenario.reader.request(path));
              assertThat(content.body()).isEqualTo(ApiScenario.PDF);
              assertThat(content.headers().firstValue("Content-Disposition"))
                  .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
              isProblem(scenario.stranger.get(path), 404);
            }),
        expect(
            "GET /documents/{documentId}/reading",
            "200 when it was read, for its owner and for a reviewer, 404 for another partner",
            scenario -> {
              String id = scenario.uploads("signed.pdf", LEGIBLE).expect(201).text("documentId");
              String path = "/documents/" + id + "/reading";
              await()
                  .atMost(READ_WITHIN)
                  .until(() -> scenario.actor.get(path).status(), status -> status == 200);
              Answer reading = scenario.reviewer.get(path).expect(200);
              assertThat(reading.text("state")).isEqualTo("READ");
              assertThat(reading.body().path("dates").path(0).asText()).isEqualTo("2026-11-30");
              isProblem(scenario.stranger.get(path), 404);
            }),
        expect(
            "DELETE /documents/{documentId}",
            "204 for one that no claim names, 409 for one that a claim names",
            scenario -> {
              byte[] another = "%PDF-1.4\n% unused\n%%EOF\n".getBytes(US_ASCII);
              String unused =
                  scenario.uploads("unused.pdf", another).expect(201).text("documentId");
              isProblem(scenario.stranger.delete("/documents/" + unused), 404);
              scenario.actor.delete("/documents/" + unused).expect(204);
              isProblem(scenario.actor.get("/documents/" + unused), 404);
              isProblem(scenario.reader.delete("/documents/" + scenario.documentId), 409);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aDocumentIsStoredForItsOwnerAndRefusedToOthers(
      Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
