package org.cpor.translations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpor.sources.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence for a caller has a Hungarian translation (ADR 0075). */
class TranslatedSentencesTest {

  private static final String REFUSAL =
      """
      package org.cpor.sample;
      class Refusal extends RuntimeException {
        private static final int MAX = 7;
        static final String RULE = "up to " + MAX;
        Refusal(@CompileTimeConstant String pattern, Object... arguments) {}
        static Refusal of(String field, @CompileTimeConstant String sentence) {
          return new Refusal(sentence);
        }
      }
      """;

  @TempDir private Path root;

  @Test
  void everySentenceOfThisProjectIsTranslated() throws IOException {
    TranslatedSentences project = new TranslatedSentences(SourceTree.ROOT, SourceTree.read());

    assertThat(project.of("service-platform"))
        .contains(
            "There is no such resource",
            "must be one of {0}",
            "must not contain the NUL character or half of a surrogate pair",
            "JSON is accepted in UTF-8 only (RFC 8259). Send it in UTF-8, with charset=utf-8 or"
                + " without a charset.");
    assertThat(project.faults()).isEmpty();
  }

  @Test
  void aSentenceWithoutATranslationIsAFault() throws IOException {
    assertThat(faults("throw new Refusal(\"It is late.\");", "{}"))
        .containsExactly("sample does not translate: It is late.");
  }

  @Test
  void aTranslatedSentenceIsNone() throws IOException {
    assertThat(faults("throw new Refusal(\"It is {0}.\", 1);", "{\"It is {0}.\": \"Most {0}.\"}"))
        .isEmpty();
  }

  @Test
  void aTranslationWithOtherArgumentsIsAFault() throws IOException {
    assertThat(faults("throw new Refusal(\"It is {0}.\", 1);", "{\"It is {0}.\": \"Most {1}.\"}"))
        .containsExactly("sample translates with other arguments: It is {0}.");
  }

  @Test
  void aTranslationOfWhatNobodySaysIsAFault() throws IOException {
    assertThat(faults("", "{\"It was late.\": \"Késő volt.\"}"))
        .containsExactly("sample translates what it does not say: It was late.");
  }

  @Test
  void aSentenceMayBePutTogetherFromConstants() throws IOException {
    assertThat(
            faults("throw Refusal.of(\"f\", \"is \" + Refusal.RULE + \" or\" + (\" so\"));", "{}"))
        .containsExactly("sample does not translate: is up to 7 or so");
  }

  @Test
  void eachBranchIsASentence() throws IOException {
    assertThat(
            faults(
                """
                throw new Refusal(
                    early ? "a" : switch (day) { case 1 -> "b"; default -> "c"; });
                """,
                "{}"))
        .containsExactly(
            "sample does not translate: a",
            "sample does not translate: b",
            "sample does not translate: c");
  }

  @Test
  void theSentencesOfEnumConstantsAndOfParentsAreFound() throws IOException {
    write(
        "sample/src/main/java/org/cpor/sample/Kind.java",
        """
        package org.cpor.sample;
        enum Kind {
          LATE("It is late");
          Kind(@CompileTimeConstant String title) {}
        }
        """);
    write(
        "sample/src/main/java/org/cpor/sample/Late.java",
        """
        package org.cpor.sample;
        class Late extends Refusal {
          Late() { super("It is too late."); }
        }
        """);

    assertThat(faults("", "{}"))
        .containsExactly(
            "sample does not translate: It is late", "sample does not translate: It is too late.");
  }

  @Test
  void theTextsOfOtherCallsAreNoSentences() throws IOException {
    assertThat(faults("List.of(\"a\", \"b\"); of(\"c\", \"d\");", "{}")).isEmpty();
  }

  private List<String> faults(String statements, String translations) throws IOException {
    write("sample/src/main/java/org/cpor/sample/Refusal.java", REFUSAL);
    use(statements);
    write("sample/src/main/resources/texts/sentences_hu.json", translations);
    return new TranslatedSentences(root, SourceTree.read(root)).faults();
  }

  private void use(String statements) throws IOException {
    write(
        "sample/src/main/java/org/cpor/sample/Use.java",
        """
        package org.cpor.sample;
        class Use {
          void use(boolean early, int day) {
            %s
          }
        }
        """
            .formatted(statements));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
