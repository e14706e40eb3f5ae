package org.cpor.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    ((ObjectNode) example).remove("claim");

    assertThat(schema(type).validate(example)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaIsIdentifiedByWhatTheEventNames(FactType type) throws IOException {
    JsonNode schema = JSON.readTree(resource("/schemas/" + type.wireName() + ".json"));

    assertThat(schema.get("$id").textValue()).isEqualTo(type.dataSchema());
  }

  /** What feeds tell the directory is no fact of ours, but has its schema all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpor.tenant-observed.v1",
        "cpor.subscription-observed.v1",
        "cpor.partner-observed.v1",
        "cpor.identifier-observed.v1"
      })
  void anObservationFollowsItsSchemaAndNeedsItsId(String wireName) throws IOException {
    ObjectNode example = (ObjectNode) JSON.readTree(resource("/examples/" + wireName + ".json"));

    assertThat(schema(wireName).validate(example)).isEmpty();
    assertThat(JSON.readTree(resource("/schemas/" + wireName + ".json")).get("$id").textValue())
        .isEqualTo("https://cpor.example/schemas/" + wireName + ".json");
    example.remove("id");
    assertThat(schema(wireName).validate(example)).isNotEmpty();
  }

  private static Schema schema(FactType type) throws IOException {
    return schema(type.wireName());
  }

  private static Schema schema(String wireName) throws IOException {
    return SCHEMAS.getSchema(new String(resource("/schemas/" + wireName + ".json"), UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GoldenExamplesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
