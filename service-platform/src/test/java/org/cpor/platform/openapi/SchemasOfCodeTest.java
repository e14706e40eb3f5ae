package org.cpor.platform.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasOfCodeTest {

  /**
   * A parcel. {@link Colour} is about code, and not in the document.
   *
   * @param weight in {@code kg}; null if nobody weighed it
   */
  record Parcel(String id, @Nullable Integer weight, Colour colour) {}

  /** What it looks like. */
  enum Colour {
    /** Like the sky. */
    BLUE,
    RED
  }

  @Test
  void theJavadocDescribesSchemasAndProperties() throws IOException {
    Map<String, Schema> schemas = completed();

    assertThat(described(schemas, "SchemasOfCodeTestParcel")).isEqualTo("A parcel.");
    assertThat(described(properties(schemas), "weight"))
        .isEqualTo("In `kg`; absent if nobody weighed it.");
    assertThat(described(schemas, "SchemasOfCodeTestColour"))
        .isEqualTo("What it looks like. `BLUE`: Like the sky.");
  }

  @Test
  void aDescriptionInTheCodeStays() throws IOException {
    assertThat(described(properties(completed()), "id")).isEqualTo("Given.");
  }

  @Test
  void theSchemaOfANestedTypeHasTheNameOfItsOuterTypeInEveryReference() throws IOException {
    Map<String, Schema> schemas = completed();

    assertThat(schemas).containsOnlyKeys("SchemasOfCodeTestColour", "SchemasOfCodeTestParcel");
    assertThat(requireNonNull(properties(schemas).get("colour")).getRef())
        .isEqualTo("#/components/schemas/SchemasOfCodeTestColour");
  }

  @Test
  void aReferenceHasNoTypeBesideIt() throws IOException {
    assertThat(requireNonNull(properties(completed()).get("colour")).getType()).isNull();
  }

  @Test
  void componentsThatCannotBeNullAreRequired() throws IOException {
    assertThat(requireNonNull(completed().get("SchemasOfCodeTestParcel")).getRequired())
        .containsExactlyInAnyOrder("id", "colour");
  }

  private static @Nullable String described(Map<String, Schema> schemas, String name) {
    return requireNonNull(schemas.get(name)).getDescription();
  }

  private static Map<String, Schema> properties(Map<String, Schema> schemas) {
    return requireNonNull(schemas.get("SchemasOfCodeTestParcel")).getProperties();
  }

  private static Map<String, Schema> completed() throws IOException {
    Schema parcel =
        OASFactory.createSchema()
            .addProperty("id", OASFactory.createSchema().description("Given."))
            .addProperty("weight", OASFactory.createSchema())
            .addProperty(
                "colour",
                OASFactory.createSchema()
                    .ref("#/components/schemas/Colour")
                    .addType(Schema.SchemaType.STRING));
    Schema colour = OASFactory.createSchema().enumeration(List.of("BLUE", "RED"));
    OpenAPI document =
        OASFactory.createOpenAPI()
            .paths(OASFactory.createPaths())
            .components(
                OASFactory.createComponents()
                    .addSchema("Parcel", parcel)
                    .addSchema("Colour", colour));
    SchemaTypes types =
        new SchemaTypes(Index.of(SchemasOfCodeTest.class, Parcel.class, Colour.class));
    new RecordSchemas(types).complete(document);
    new SchemaDescriptions(types).complete(document);
    new SchemaNames(types).complete(document);
    return document.getComponents().getSchemas();
  }
}
