package org.cpor.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The golden examples in the source tree of this module. */
final class GoldenExamples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/main/resources/examples");

  private GoldenExamples() {}

  /**
   * The examples of an event. The example in the file {@code <event>.json} has the name {@code
   * example}. The example in the file {@code <event>.<name>.json} has the name {@code <name>}, such
   * as {@code with-documents}.
   */
  static SortedMap<String, JsonNode> of(String wireName) {
    SortedMap<String, JsonNode> examples = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, wireName + ".*json")) {
      for (Path file : files) {
        String rest = file.getFileName().toString().substring(wireName.length() + 1);
        String name = rest.equals("json") ? "example" : rest.replace(".json", "");
        examples.put(name, JSON.readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the examples of " + wireName, e);
    }
    return examples;
  }
}
