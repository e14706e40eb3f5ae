package org.cpor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.documentation.MarkdownPage.LinkOnPage;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All architecture decision records (ADRs) have the same form, and their index lists each of them.
 */
class DecisionRecordsTest {

  private static final Path FOLDER = SourceTree.ROOT.resolve("docs/adr");
  private static final Pattern FILE_NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
  private static final Pattern STATUS =
      Pattern.compile("- Status: (Accepted|(Superseded|Accepted, superseded in part) by .+)");
  private static final Pattern DATE = Pattern.compile("- Date: \\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\b(\\d{4})\\b");
  private static final Pattern REFERENCE =
      Pattern.compile("\\bADRs? (\\d{4}(?:(?:, | and )\\d{4})*)");

  static Stream<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(Path::getFileName).filter(file -> !isIndex(file)).sorted().toList().stream();
    }
  }

  @Test
  void theIndexListsEveryRecordOnceByItsTitle() throws IOException {
    List<LinkOnPage> titles =
        records().map(file -> new LinkOnPage(title(file), file.toString())).toList();

    assertThat(MarkdownPage.read(FOLDER.resolve("README.md")).links())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(titles);
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordHasTheCommonForm(Path file) throws IOException {
    MarkdownPage page = MarkdownPage.read(FOLDER.resolve(file));
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));

    assertThat(file.toString()).matches(FILE_NAME);
    assertThat(page.headings(1)).singleElement().asString().startsWith(numberOf(file) + " ");
    assertThat(lines.get(2)).matches(STATUS);
    assertThat(lines.get(3)).matches(DATE);
    assertThat(page.headings(2)).containsExactly("Context", "Decision", "Consequences");
  }

  @ParameterizedTest
  @MethodSource("records")
  void theRecordThatSupersedesAnotherNamesIt(Path file) throws IOException {
    String status = Files.readAllLines(FOLDER.resolve(file)).get(2);

    for (String number : numbersIn(status)) {
      assertThat(referencesIn(recordWith(number)))
          .as("what ADR %s, which supersedes ADR %s, refers to", number, numberOf(file))
          .contains(numberOf(file));
    }
  }

  @Test
  void everyRecordThatSourcesAndPagesNameExists() throws IOException {
    Set<String> named =
        SourceTree.read()
            .files(".java", ".md", ".properties", ".sql", ".xml", ".yml")
            .flatMap(DecisionRecordsTest::referencesIn)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named)
        .isNotEmpty()
        .isSubsetOf(records().map(DecisionRecordsTest::numberOf).toList());
  }

  private static Stream<String> referencesIn(Path file) {
    try {
      return REFERENCE
          .matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .flatMap(reference -> numbersIn(reference).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> numbersIn(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private static Path recordWith(String number) throws IOException {
    return FOLDER.resolve(
        records().filter(file -> numberOf(file).equals(number)).findAny().orElseThrow());
  }

  private static String numberOf(Path file) {
    return file.toString().substring(0, 4);
  }

  private static String title(Path file) {
    try {
      return MarkdownPage.read(FOLDER.resolve(file)).headings(1).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIndex(Path file) {
    return file.toString().equals("README.md");
  }
}
