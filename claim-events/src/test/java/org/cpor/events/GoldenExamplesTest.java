package org.cpor.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @EnumSource
  void aGoldenExampleReadsAndIsWrittenAgainAsItWas(FactType type) throws IOException {
    byte[] example = resource("/examples/" + type.wireName() + ".json");

    Fact fact = FactJson.read(type, example);

    assertThat(fact.type()).isEqualTo(type);
    assertThat(JSON.readTree(FactJson.write(fact))).isEqualTo(JSON.readTree(example));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenFollowsTheSchema(FactType type) throws IOException {
    Fact fact = FactJson.read(type, resource("/examples/" + type.wireName() + ".json"));

    assertThat(schema(type).validate(JSON.readTree(FactJson.write(fact)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaRefusesAnExampleWithoutItsClaim(FactType type) throws IOException {
    JsonNode example = JSON.readTree(resource("/examples/" + type.wireName() + ".json"));
    ((com.fasterxml.jackson.databind.node.ObjectNode) example).remove("claim");

    assertThat(schema(type).validate(example)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaIsIdentifiedByWhatTheEventNames(FactType type) throws IOException {
    JsonNode schema = JSON.readTree(resource("/schemas/" + type.wireName() + ".json"));

    assertThat(schema.get("$id").textValue()).isEqualTo(type.dataSchema());
  }

  private static Schema schema(FactType type) throws IOException {
    return SCHEMAS.getSchema(new String(resource("/schemas/" + type.wireName() + ".json"), UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GoldenExamplesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
