package org.cpor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Changes a small document, and checks that each change counts as compatible or incompatible, as
 * docs/compatibility.md says.
 */
class CompatibilityTest {

  private static final String RELEASED =
      """
      openapi: 3.1.0
      info: {title: Things, version: "1"}
      paths:
        /things:
          get:
            operationId: listThings
            x-roles: [portal, operator]
            parameters:
            - {name: limit, in: query, schema: {type: integer, maximum: 200, default: 50}}
            - {name: status, in: query, schema: {type: string, enum: [OPEN, SHUT]}}
            responses:
              "200":
                description: The things.
                headers: {ETag: {schema: {type: string}}}
                content:
                  application/json: {schema: {$ref: "#/components/schemas/Thing"}}
                  text/csv: {schema: {type: string}}
                  application/x-ndjson: {schema: {type: string, contentSchema: {$ref: "#/components/schemas/Line"}}}
              "404": {description: There are none.}
          post:
            operationId: addThing
            requestBody:
              required: false
              content:
                application/json: {schema: {$ref: "#/components/schemas/NewThing"}}
            responses:
              "201":
                description: The new thing.
                headers: {Location: {schema: {type: string}}}
                content:
                  application/json: {schema: {$ref: "#/components/schemas/Thing"}}
        /things/{thingId}/parts:
          get:
            operationId: listParts
            parameters:
            - {name: thingId, in: path, required: true, schema: {type: string}}
            responses:
              "200":
                description: The parts.
                content:
                  application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Part"}}}
      components:
        schemas:
          Thing:
            type: object
            required: [id, kind]
            properties:
              id: {type: string, format: uuid}
              kind: {type: string, enum: [LARGE, SMALL]}
              note: {type: string, examples: [a note]}
              ended: {type: [string, "null"]}
              parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
          Part:
            type: object
            properties: {number: {type: integer}}
          Line:
            type: object
            required: [place]
            properties: {place: {type: integer}, state: {type: string, enum: [DONE]}}
          NewThing:
            type: object
            required: [name]
            properties:
              name: {type: string, maxLength: 100}
              shape: {type: string, enum: [ROUND, FLAT]}
              count: {type: integer, minimum: 1, maximum: 5}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a removed operation            | post:                               | put:",
        "a renamed operation            | operationId: addThing               | operationId: createThing",
        "a removed path                 | /things:                            | /objects:",
        "a removed role                 | x-roles: [portal, operator]         | x-roles: [operator]",
        "a removed status               | \"404\":                             | \"410\":",
        "another success                | \"201\":                             | \"202\":",
        "a removed media type           | text/csv:                           | text/tab-separated-values:",
        "a removed header               | headers: {Location:                 | headers: {Link:",
        "a renamed field of an answer   | note: {type: string,                | remark: {type: string,",
        "a renamed field of a part      | properties: {number:                | properties: {no:",
        "a field that may be absent     | required: [id, kind]                | required: [kind]",
        "another type in an answer      | note: {type: string,                | note: {type: integer,",
        "another type of a nullable     | ended: {type: [string, \"null\"]}   | ended: {type: [integer, \"null\"]}",
        "a null in an answer            | note: {type: string,                | note: {type: [string, \"null\"],",
        "a null in a part of an answer  | properties: {number: {type: integer}| properties: {number: {type: [integer, \"null\"]}",
        "another type in a line         | {place: {type: integer}              | {place: {type: string}",
        "a renamed field of a line      | {place: {                            | {row: {",
        "a field of a line may be absent| required: [place]                    | required: []",
        "a new value in a line          | enum: [DONE]                         | enum: [DONE, FAILED]",
        "another format                 | format: uuid                        | format: uri",
        "a new value in an answer       | enum: [LARGE, SMALL]                | enum: [LARGE, SMALL, TINY]",
        "a renamed schema               | Part                                | Piece",
        "a removed parameter            | name: limit                         | name: max",
        "another default                | default: 50                         | default: 20",
        "a smaller limit of a parameter | maximum: 200                        | maximum: 100",
        "a removed value of a parameter | enum: [OPEN, SHUT]                  | enum: [OPEN]",
        "a new required field           | required: [name]                    | required: [name, shape]",
        "a renamed field of a request   | shape: {type                        | form: {type",
        "a removed value of a request   | enum: [ROUND, FLAT]                 | enum: [ROUND]",
        "a shorter text                 | maxLength: 100                      | maxLength: 50",
        "a smaller number               | maximum: 5                          | maximum: 4",
        "a larger number                | minimum: 1                          | minimum: 2",
        "a minimum length               | maxLength: 100                      | minLength: 2, maxLength: 100",
        "an exclusive maximum           | maximum: 200, default: 50           | maximum: 200, exclusiveMaximum: 200, default: 50",
        "values for a free text         | name: {type: string,                | name: {type: string, enum: [ONE],",
        "a pattern for a free text      | name: {type: string,                | name: {type: string, pattern: ^A$,",
        "a token that was not needed    | operationId: addThing               | operationId: addThing¶      security: [{bearer: []}]",
        "another tag                    | operationId: addThing               | operationId: addThing¶      tags: [Objects]",
        "another name in the path       | /things/{thingId}/parts:            | /things/{id}/parts:",
        "a body that is required        | required: false                     | required: true",
      })
  void anIncompatibleChangeIsFound(String change, String before, String after) {
    assertThat(Compatibility.breaks(RELEASED, changed(before, after))).as(change).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a new operation               | post:                | put: {operationId: putThing, responses: {\"204\": {description: Done.}}}¶    post:",
        "a new status                  | \"404\":              | \"409\": {description: Not now.}¶        \"404\":",
        "a new field of an answer      | note: {type          | more: {type: string}¶        note: {type",
        "a field that is always there  | required: [id, kind] | required: [id, kind, note]",
        "a new optional field          | shape: {type         | color: {type: string}¶        shape: {type",
        "a null in a request           | shape: {type: string | shape: {type: [string, \"null\"]",
        "a field that may be missing   | required: [name]     | required: []",
        "a new value of a request      | enum: [ROUND, FLAT]  | enum: [ROUND, FLAT, LONG]",
        "a new optional parameter      | - {name: limit       | - {name: after, in: query, schema: {type: string}}¶      - {name: limit",
        "a longer text                 | maxLength: 100       | maxLength: 200",
        "a new role                    | x-roles: [portal,    | x-roles: [reviewer, portal,",
        "another description           | The new thing.       | The thing that was added.",
        "another example               | examples: [a note]   | examples: [another note]",
      })
  void aCompatibleChangeIsAllowed(String change, String before, String after) {
    assertThat(Compatibility.breaks(RELEASED, changed(before, after))).as(change).isEmpty();
  }

  @Test
  void theSameDocumentIsCompatible() {
    assertThat(Compatibility.breaks(RELEASED, RELEASED)).isEmpty();
  }

  @Test
  void theFailureSaysWhatIsMissing() {
    assertThat(Compatibility.breaks(RELEASED, changed("note: {type", "remark: {type")))
        .containsExactly("/components/schemas/Thing/properties/note is missing");
    assertThat(Compatibility.breaks(RELEASED, changed("\"404\":", "\"410\":")))
        .singleElement()
        .asString()
        .contains("/things", "404");
  }

  /** Replaces a text of the released document; ¶ stands for the end of a line. */
  private static String changed(String before, String after) {
    String changed = RELEASED.replace(before, after.replace("¶", "\n"));
    assertThat(changed).isNotEqualTo(RELEASED);
    return changed;
  }
}
