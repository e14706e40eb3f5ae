package org.cpor.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.events.directory.NameObserved;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** A file in {@code examples/}, and the type of the fact in it. */
  record Example(FactType type, String file) {}

  /**
   * All examples of facts. Their files are {@code <wire name>.json} and {@code <wire name>.<new
   * fields>.json}.
   */
  static Stream<Example> examples() throws IOException, URISyntaxException {
    Path folder = Path.of(GoldenExamplesTest.class.getResource("/examples").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .flatMap(file ->
              Stream.of(FactType.values())
                  .filter(type -> file.startsWith(type.wireName() + "."))
                  .map(type -> new Example(type, file)))
          .toList()
          .stream();
    }
  }

  @Test
  void everyFactHasAnExample() throws IOException, URISyntaxException {
    assertThat(examples().map(Example::type)).contains(FactType.values());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aGoldenExampleIsReadAndWrittenUnchanged(Example golden) throws IOException {
    FactType type = golden.type();
    byte[] example = resource("/examples/" + golden.file());

    Fact fact = FactJson.read(type, example);

    assertThat(fact.type()).isEqualTo(type);
    assertThat(JSON.readTree(FactJson.write(fact))).isEqualTo(JSON.readTree(example));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void writtenFactsFollowTheirSchema(Example golden) throws IOException {
    Fact fact = FactJson.read(golden.type(), resource("/examples/" + golden.file()));

    assertThat(schema(golden.type()).validate(JSON.readTree(FactJson.write(fact)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaRefusesAnExampleWithoutItsSubject(FactType type) throws IOException {
    JsonNode example = JSON.readTree(resource("/examples/" + type.wireName() + ".json"));
    boolean aboutAClaim = ClaimFact.class.isAssignableFrom(type.record());
    ((ObjectNode) example).remove(aboutAClaim ? "claim" : "documentId");

    assertThat(schema(type).validate(example)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theEventNamesTheIdOfItsSchema(FactType type) throws IOException {
    JsonNode schema = JSON.readTree(resource("/schemas/" + type.wireName() + ".json"));

    assertThat(schema.get("$id").textValue()).isEqualTo(type.dataSchema());
  }

  /** The events of feeds are not facts, but they have schemas too. */
  @ParameterizedTest
  @EnumSource
  void anObservationFollowsItsSchemaAndNeedsItsId(ObservationType type) throws IOException {
    String wireName = type.wireName();
    ObjectNode example = (ObjectNode) JSON.readTree(resource("/examples/" + wireName + ".json"));

    assertThat(schema(wireName).validate(example)).isEmpty();
    assertThat(JSON.readTree(resource("/schemas/" + wireName + ".json")).get("$id").textValue())
        .isEqualTo("https://cpor.example/schemas/" + wireName + ".json");
    example.remove("id");
    assertThat(schema(wireName).validate(example)).isNotEmpty();
  }

  @Test
  void theExampleOfAProductIsReadAndWrittenUnchanged() throws IOException {
    byte[] example = resource("/examples/" + ObservationType.PRODUCT.wireName() + ".json");

    ProductObserved product = FactJson.readProduct(example);

    assertThat(JSON.readTree(FactJson.write(product))).isEqualTo(JSON.readTree(example));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "solutionArea", "names", "activities"})
  void aProductWithoutWhatItNeedsIsNotRead(String field) throws IOException {
    ObjectNode example =
        (ObjectNode)
            JSON.readTree(resource("/examples/" + ObservationType.PRODUCT.wireName() + ".json"));
    example.remove(field);

    assertThatThrownBy(() -> FactJson.readProduct(JSON.writeValueAsBytes(example)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining(field);
  }

  @Test
  void theNamesInTheExamplesOfATenantAndAPartnerAreRead() throws IOException {
    for (ObservationType type : List.of(ObservationType.TENANT, ObservationType.PARTNER)) {
      byte[] example = resource("/examples/" + type.wireName() + ".json");
      JsonNode json = JSON.readTree(example);

      NameObserved name = FactJson.readName(example);

      assertThat(name.id()).isEqualTo(json.get("id").textValue());
      assertThat(name.displayName()).isEqualTo(json.get("displayName").textValue());
      assertThat(name.country()).isEqualTo(json.path("country").textValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "displayName"})
  void aNameWithoutWhatItNeedsIsNotRead(String field) throws IOException {
    ObjectNode example =
        (ObjectNode)
            JSON.readTree(resource("/examples/" + ObservationType.TENANT.wireName() + ".json"));
    example.remove(field);

    assertThatThrownBy(() -> FactJson.readName(JSON.writeValueAsBytes(example)))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageContaining(field);
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
