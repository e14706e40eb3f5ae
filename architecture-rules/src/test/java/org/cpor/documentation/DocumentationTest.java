package org.cpor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the documentation names only files and classes that exist. */
class DocumentationTest {

  /**
   * The name of a class: it begins with a capital letter and contains a small letter after that.
   */
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");

  private static Set<String> classNames = Set.of();

  @BeforeAll
  static void readTheClassNames() throws IOException {
    classNames = SourceTree.read().classNames();
  }

  static Stream<Path> pages() throws IOException {
    return SourceTree.read().files(".md").map(SourceTree.ROOT::relativize);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileHasATarget(Path page) throws IOException {
    assertThat(page(page.toString()).linkedFiles()).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void theReadmeIsOneOfThePagesAndHasLinks() throws IOException {
    assertThat(pages()).contains(Path.of("README.md"));
    assertThat(page("README.md").linkedFiles()).isNotEmpty();
  }

  @Test
  void theReadmeShowsTheShortClientAsItIs() throws IOException {
    String client =
        Files.readString(
            SourceTree.ROOT.resolve("examples/portal-client-typescript/src/file-claim.ts"));

    assertThat(Files.readString(SourceTree.ROOT.resolve("README.md")))
        .contains("```ts\n" + client + "```\n");
  }

  @Test
  void theClassesInTheContributingGuideExist() throws IOException {
    haveClasses(page("CONTRIBUTING.md").codeSpans("Where things are"));
  }

  @Test
  void theClassesOfTheGlossaryExist() throws IOException {
    haveClasses(page("docs/glossary.md").codeSpans());
  }

  private static void haveClasses(List<String> codeSpans) {
    assertThat(codeSpans.stream().filter(CLASS_NAME.asMatchPredicate()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(classNames.contains(name)).as(name + " exists").isTrue());
  }

  private static MarkdownPage page(String file) throws IOException {
    return MarkdownPage.read(SourceTree.ROOT.resolve(file));
  }
}
