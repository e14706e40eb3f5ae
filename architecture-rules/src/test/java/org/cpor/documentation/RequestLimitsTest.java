package org.cpor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claim-intake-service",
        "subscription-verifier-service",
        "arbitration-service",
        "notification-service"
      })
  void everyValueOfARequestHasALimitAndEveryParameterHasAnExample(String service)
      throws IOException {
    String document =
        Files.readString(SourceTree.ROOT.resolve("docs/openapi/" + service + ".yaml"));

    assertThat(UnlimitedValues.of(YAML.readTree(document))).isEmpty();
  }

  @Test
  void aValueWithoutALimitIsFound() throws IOException {
    String document =
        """
        paths:
          /notes:
            post:
              parameters:
              - {name: key, in: header, schema: {type: string, maxLength: 9}}
              requestBody:
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Note"}
        components:
          schemas:
            Note:
              type: object
              properties:
                text: {type: [string, "null"]}
                tags: {type: array, maxItems: 3, items: {type: integer}}
        """;

    assertThat(UnlimitedValues.of(YAML.readTree(document)))
        .containsExactly(
            "post /notes: the parameter key has no example",
            "post /notes: application/json.text has no limit",
            "post /notes: application/json.tags[] has no limit");
  }
}
