package org.cpor.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds examples to schemas. The example of a schema is a resource file of the service, such as
 * {@code openapi-examples/ClaimView.json}.
 */
final class SchemaExamples {

  private static final ObjectMapper JSON = new ObjectMapper();

  void complete(OpenAPI document) {
    document.getComponents().getSchemas().forEach(SchemaExamples::complete);
  }

  private static void complete(String name, Schema schema) {
    String file = "openapi-examples/" + name + ".json";
    try (InputStream example =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (example != null) {
        schema.setExamples(List.of(JSON.readValue(example, Object.class)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
