package org.cpor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents in {@code docs/openapi} are compatible with those in {@code docs/openapi/released}.
 * With {@code -Dcpor.docs=release} the tests first copy the present documents to the released ones.
 */
class ReleasedDocumentsTest {

  private static final Path PRESENT = SourceTree.ROOT.resolve("docs/openapi");
  private static final Path RELEASED = PRESENT.resolve("released");

  @BeforeAll
  static void release() throws IOException {
    if (System.getProperty("cpor.docs", "").equals("release")) {
      for (String document : documents(PRESENT)) {
        Files.copy(
            PRESENT.resolve(document),
            RELEASED.resolve(document),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  static List<String> documents() throws IOException {
    return documents(RELEASED);
  }

  @Test
  void everyServiceHasAReleasedDocument() throws IOException {
    assertThat(documents(RELEASED)).hasSize(4).isEqualTo(documents(PRESENT));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentIsCompatibleWithTheReleasedOne(String document) throws IOException {
    assertThat(
            Compatibility.breaks(released(document), Files.readString(PRESENT.resolve(document))))
        .as("incompatible changes of docs/openapi/%s, see docs/compatibility.md", document)
        .isEmpty();
  }

  /**
   * Shows that the library reads the documents. If it read nothing, the test above would also
   * succeed.
   */
  @ParameterizedTest
  @MethodSource("documents")
  void aStatusThatIsMissingInARealDocumentIsFound(String document) throws IOException {
    String released = released(document);

    assertThat(
            Compatibility.breaks(
                released, released.replaceFirst("        \"200\":", "        \"203\":")))
        .isNotEmpty();
  }

  private static String released(String document) throws IOException {
    return Files.readString(RELEASED.resolve(document));
  }

  private static List<String> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
