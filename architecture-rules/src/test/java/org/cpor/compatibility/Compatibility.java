package org.cpor.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Compares an OpenAPI document with its last release, by the rules of docs/compatibility.md. */
final class Compatibility {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Compatibility() {}

  /** Describes the incompatible changes; empty when clients of the release can stay as they are. */
  static List<String> breaks(String released, String present) {
    JsonNode before = read(released);
    JsonNode after = read(present);
    List<String> breaks = new ArrayList<>(RemovedParts.between(before, after));
    breaks.addAll(NewNulls.between(before, after));
    breaks.addAll(NarrowerRequests.between(before, after));
    ChangedOpenApi changes =
        OpenApiCompare.fromContents(
            OpenApi30.of(before).toString(), OpenApi30.of(after).toString());
    if (changes.isIncompatible()) {
      breaks.add(described(changes));
    }
    return breaks;
  }

  /** All changes: the library cannot describe the incompatible ones without the compatible ones. */
  private static String described(ChangedOpenApi changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MarkdownRender().render(changes, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode read(String document) {
    try {
      return YAML.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a YAML document", e);
    }
  }
}
