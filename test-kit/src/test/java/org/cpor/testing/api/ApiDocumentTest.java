package org.cpor.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpor.testing.api.Exchange.Message;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  private static final Message FOUND =
      new Message(
          Map.of("content-type", List.of("application/json"), "etag", List.of("\"1\"")),
          Optional.of("{\"claimId\":\"7\"}"));
  private static final Message NOTHING = new Message(Map.of(), Optional.empty());
  private static final String DOCUMENT =
      """
      {
        "openapi": "3.1.0",
        "paths": {
          "/claims/{claimId}": {
            "get": {
              "parameters": [
                {"name": "claimId", "in": "path", "required": true, "schema": {"type": "string", "pattern": "^[0-9a-z-]+$"}},
                {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200}},
                {"name": "X-Asked-At", "in": "header", "schema": {"type": "string", "pattern": "^[0-9T:Z-]+$"}}
              ],
              "responses": {
                "200": {
                  "description": "The claim.",
                  "headers": {"ETag": {"schema": {"type": "string"}}},
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Claim"}}}
                },
                "404": {"$ref": "#/components/responses/NotFound"}
              }
            }
          },
          "/claims": {
            "post": {
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Claim"}}}},
              "responses": {"201": {"description": "Filed."}, "400": {"description": "Refused."}}
            }
          }
        },
        "components": {
          "responses": {"NotFound": {"description": "None.", "content": {"application/problem+json": {"schema": {"type": "object"}}}}},
          "schemas": {
            "Claim": {
              "type": "object",
              "properties": {"claimId": {"type": "string"}, "note": {"type": "string"}, "filedAt": {"type": "string", "format": "date-time"}},
              "required": ["claimId"]
            }
          }
        }
      }
      """;

  /** A document in which the body of {@code POST /claims} is NDJSON: one claim in each line. */
  private static final String LINES =
      DOCUMENT.replace(
          "{\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Claim\"}}}},",
          "{\"application/x-ndjson\": {\"schema\": {\"type\": \"string\","
              + " \"contentSchema\": {\"$ref\": \"#/components/schemas/Claim\"}}}}},");

  @Test
  void thePathWithoutVariablesDecidesAboutTheOperation() {
    String withBatch =
        DOCUMENT.replace("\"/claims\": {", "\"/claims/batch\": {\"post\": {}}, \"/claims\": {");

    assertThat(ApiDocument.read(DOCUMENT).find("GET", "/claims/batch")).isPresent();
    assertThat(ApiDocument.read(withBatch).find("GET", "/claims/batch")).isEmpty();
  }

  @Test
  void anExampleThatItsSchemaDoesNotAllowIsFound() {
    String right =
        DOCUMENT.replace("\"required\": [\"claimId\"]", "\"examples\": [{\"note\": \"n\"}]");
    String wrong = right.replace("{\"note\": \"n\"}", "{\"note\": 7}");

    assertThat(DocumentExamples.violations(ApiDocument.read(right))).isEmpty();
    assertThat(DocumentExamples.violations(ApiDocument.read(wrong)))
        .singleElement()
        .asString()
        .contains("/components/schemas/Claim", "note");
  }

  @Test
  void anExampleOfLinesIsComparedLineByLine() {
    String lines =
        LINES.replace(
            "\"application/x-ndjson\": {",
            "\"application/x-ndjson\": {\"examples\": {\"two\": {\"value\":"
                + " \"{\\\"claimId\\\":\\\"1\\\"}\\n{}\"}}, ");

    assertThat(DocumentExamples.violations(ApiDocument.read(lines)))
        .singleElement()
        .asString()
        .contains("x-ndjson", "claimId");
  }

  @Test
  void anExchangeThatTheDocumentDescribesIsAllowed() {
    assertThat(violations(DOCUMENT, read("?limit=10", 200, "{\"claimId\":\"1\",\"note\":\"n\"}")))
        .isEmpty();
  }

  @Test
  void headIsAnsweredAsGetWithoutContent() {
    assertThat(violations(DOCUMENT, head(200))).isEmpty();
    assertThat(violations(DOCUMENT, head(410))).containsExactly("the status 410 is not documented");
  }

  @Test
  void aStatusThatTheDocumentLacksIsNotAllowed() {
    String without = DOCUMENT.replace("\"404\"", "\"410\"");

    assertThat(violations(without, read("", 404, "{}")))
        .containsExactly("the status 404 is not documented");
  }

  @Test
  void aFieldWithAnotherNameIsNotAllowed() {
    String renamed = DOCUMENT.replace("\"note\": {\"type\"", "\"remark\": {\"type\"");

    assertThat(violations(renamed, read("", 200, "{\"claimId\":\"1\",\"note\":\"n\"}")))
        .singleElement()
        .asString()
        .contains("note");
  }

  @Test
  void anAnswerWithoutARequiredFieldIsNotAllowed() {
    assertThat(violations(DOCUMENT, read("", 200, "{\"note\":\"n\"}")))
        .singleElement()
        .asString()
        .contains("claimId");
  }

  @Test
  void aHeaderThatTheDocumentLacksIsNotAllowed() {
    String without = DOCUMENT.replace("\"ETag\"", "\"Age\"");

    assertThat(violations(without, read("", 200, "{\"claimId\":\"1\"}")))
        .containsExactly("the header etag is not documented");
  }

  @Test
  void aParameterThatTheDocumentLacksOrForbidsIsNotAllowedInARequestThatSucceeds() {
    assertThat(violations(DOCUMENT, read("?sort=asc", 200, "{\"claimId\":\"1\"}")))
        .containsExactly("the query parameter sort is not documented");
    assertThat(violations(DOCUMENT, read("?limit=201", 200, "{\"claimId\":\"1\"}"))).hasSize(1);
  }

  @Test
  void aBodyThatTheDocumentForbidsIsNotAllowedInARequestThatSucceeds() {
    assertThat(violations(DOCUMENT, filed("{}", 201))).hasSize(1);
    assertThat(violations(DOCUMENT, filed("{}", 400))).isEmpty();
  }

  @Test
  void aLineThatTheDocumentForbidsIsNotAllowedInARequestThatSucceeds() {
    String lines = "{\"claimId\":\"1\"}\n\n{\"claimId\":2}\n";

    assertThat(violations(LINES, filed("application/x-ndjson", lines, 201, "")))
        .singleElement()
        .asString()
        .contains("a line of the request", "claimId");
    assertThat(
            violations(
                LINES, filed("application/x-ndjson", lines, 201, "{\"line\":2,\"problem\":{}}")))
        .isEmpty();
  }

  @Test
  void aFormWithAFieldThatTheDocumentLacksIsNotAllowedInARequestThatSucceeds() {
    String type = "application/x-www-form-urlencoded";
    String form =
        DOCUMENT.replace("{\"content\": {\"application/json\"", "{\"content\": {\"" + type + "\"");

    assertThat(violations(form, filed(type, "{\"claimId\":\"1\"}", 201, ""))).isEmpty();
    assertThat(violations(form, filed(type, "{\"claimId\":\"1\",\"other\":\"\"}", 201, "")))
        .singleElement()
        .asString()
        .contains("other");
  }

  @Test
  void aPathParameterOutsideItsSchemaIsNotAllowedInARequestThatSucceeds() {
    Exchange wrong =
        new Exchange("GET", URI.create("http://127.0.0.1/claims/A"), NOTHING, 200, FOUND);

    assertThat(violations(DOCUMENT, wrong)).singleElement().asString().contains("claimId");
  }

  @Test
  void aHeaderOutsideItsSchemaIsNotAllowedInARequestThatSucceeds() {
    URI claim = URI.create("http://127.0.0.1/claims/7");
    Message wrong = new Message(Map.of("x-asked-at", List.of("now")), Optional.empty());
    Message right =
        new Message(Map.of("x-asked-at", List.of("2026-11-20T09:30:00Z")), Optional.empty());

    assertThat(violations(DOCUMENT, new Exchange("GET", claim, wrong, 200, FOUND)))
        .singleElement()
        .asString()
        .contains("x-asked-at");
    assertThat(violations(DOCUMENT, new Exchange("GET", claim, right, 200, FOUND))).isEmpty();
  }

  @Test
  void aValueOfAnotherFormatIsNotAllowedInAnAnswer() {
    String filed = "{\"claimId\":\"7\",\"filedAt\":\"%s\"}";

    assertThat(violations(DOCUMENT, read("", 200, filed.formatted("2026-11-20T09:30:00Z"))))
        .isEmpty();
    assertThat(violations(DOCUMENT, read("", 200, filed.formatted("yesterday"))))
        .singleElement()
        .asString()
        .contains("filedAt");
  }

  private static Exchange read(String query, int status, String body) {
    String type = status == 200 ? "application/json" : "application/problem+json";
    return new Exchange(
        "GET",
        URI.create("http://127.0.0.1/claims/7" + query),
        NOTHING,
        status,
        new Message(
            status == 200
                ? Map.of("content-type", List.of(type), "etag", List.of("\"1\""))
                : Map.of("content-type", List.of(type)),
            Optional.of(body)));
  }

  private static Exchange head(int status) {
    return new Exchange(
        "HEAD",
        URI.create("http://127.0.0.1/claims/7"),
        NOTHING,
        status,
        new Message(Map.of("content-type", List.of("application/json")), Optional.of("")));
  }

  private static Exchange filed(String body, int status) {
    return filed("application/json", body, status, "");
  }

  private static Exchange filed(String type, String body, int status, String received) {
    return new Exchange(
        "POST",
        URI.create("http://127.0.0.1/claims"),
        new Message(Map.of("content-type", List.of(type)), Optional.of(body)),
        status,
        new Message(Map.of(), Optional.of(received)));
  }

  private static List<String> violations(String document, Exchange exchange) {
    return ApiDocument.read(document)
        .find(exchange.method(), exchange.target().getPath())
        .orElseThrow()
        .violations(exchange);
  }
}
