package org.cpor.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class TextBodiesTest {

  private static final String REFERENCE = "#/components/schemas/Line";

  @Test
  void theSchemaOfALineIsTheContentSchemaOfEachMediaType() throws IOException {
    MediaType shared =
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(REFERENCE));

    Map<String, MediaType> bodies =
        completed(
            Map.of(
                "application/x-ndjson", shared,
                "application/jsonl", shared,
                "application/json", shared));

    for (String type : new String[] {"application/x-ndjson", "application/jsonl"}) {
      Schema schema = Objects.requireNonNull(bodies.get(type)).getSchema();
      assertThat(schema.getType()).containsExactly(Schema.SchemaType.STRING);
      assertThat(schema.getContentMediaType()).isEqualTo(type);
      assertThat(schema.getContentSchema().getRef()).isEqualTo(REFERENCE);
    }
    assertThat(Objects.requireNonNull(bodies.get("application/json")).getSchema().getRef())
        .isEqualTo(REFERENCE);
  }

  private static Map<String, MediaType> completed(Map<String, MediaType> bodies)
      throws IOException {
    Content content = OASFactory.createContent();
    bodies.forEach(content::addMediaType);
    OpenAPI document =
        OASFactory.createOpenAPI()
            .paths(
                OASFactory.createPaths()
                    .addPathItem(
                        "/lines",
                        OASFactory.createPathItem()
                            .POST(
                                OASFactory.createOperation()
                                    .requestBody(OASFactory.createRequestBody().content(content))
                                    .responses(OASFactory.createAPIResponses()))));
    new TextBodies().complete(new DocumentedOperations(document, Index.of(TextBodiesTest.class)));
    return Objects.requireNonNull(
            document.getPaths().getPathItem("/lines").getOperations().get(HttpMethod.POST))
        .getRequestBody()
        .getContent()
        .getMediaTypes();
  }
}
