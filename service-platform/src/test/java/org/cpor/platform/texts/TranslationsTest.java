package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cpor.sentences.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {

  private static final Locale HUNGARIAN = Locale.of("hu");
  private static final Sentence LATE = Sentence.of("It is {0}.", "late");

  @TempDir private Path folder;

  @Test
  void theFilesOfAllModulesAreRead() throws IOException {
    module("one", "{\"It is {0}.\": \"Most {0}.\"}");
    module("two", "{\"Stop.\": \"Állj.\", \"It is {0}.\": \"Most {0}.\"}");

    Translations translations = read(true);

    assertThat(translations.written(LATE, HUNGARIAN)).isEqualTo("Most late.");
    assertThat(translations.written(Sentence.of("Stop."), HUNGARIAN)).isEqualTo("Állj.");
    assertThat(translations.written(LATE, Locale.ENGLISH)).isEqualTo("It is late.");
  }

  @Test
  void aSentenceWithoutATranslationStaysEnglish() throws IOException {
    assertThat(read(false).written(LATE, HUNGARIAN)).isEqualTo("It is late.");
  }

  @Test
  void ifTranslationsMustBeCompleteItIsAnErrorInEveryLanguage() throws IOException {
    Translations translations = read(true);

    for (Locale language : Languages.ALL) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> translations.written(LATE, language))
          .withMessage("not translated to hu: It is {0}.");
    }
  }

  @Test
  void twoTranslationsOfOneSentenceAreAnError() throws IOException {
    module("one", "{\"Stop.\": \"Állj.\"}");
    module("two", "{\"Stop.\": \"Megállj.\"}");

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> read(false));
  }

  @Test
  void aSentenceThatIsTwiceInAFileIsAnError() throws IOException {
    module("one", "{\"Stop.\": \"Állj.\", \"Stop.\": \"Állj.\"}");

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> read(false));
  }

  @Test
  void aBlankTranslationIsAnError() throws IOException {
    module("one", "{\"Stop.\": \" \"}");

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> read(false));
  }

  private void module(String name, String translations) throws IOException {
    Path file = folder.resolve(name).resolve("texts/sentences_hu.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, translations);
  }

  private Translations read(boolean complete) throws IOException {
    // The URI of a missing folder has no slash at its end, so the folder must exist.
    URL[] modules = {
      Files.createDirectories(folder.resolve("one")).toUri().toURL(),
      Files.createDirectories(folder.resolve("two")).toUri().toURL()
    };
    try (URLClassLoader loader = new URLClassLoader(modules, null)) {
      return Translations.read(loader, complete);
    }
  }
}
