package org.cpor.platform.texts;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The translations of all sentences of a service and of its libraries. The translations of a module
 * are in its resource {@code texts/sentences_<language>.json}. This is a JSON object; its keys are
 * the English sentences (ADR 0075).
 */
public final class Translations {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Set when the service starts. In tests without a service, set at the first use. */
  private static final AtomicReference<@Nullable Translations> CURRENT = new AtomicReference<>();

  private final Map<Locale, Map<String, String>> byLanguage;
  private final boolean complete;

  private Translations(Map<Locale, Map<String, String>> byLanguage, boolean complete) {
    this.byLanguage = byLanguage;
    this.complete = complete;
  }

  /**
   * Reads the translations of all modules on the class path.
   *
   * @param complete whether {@link #written} throws an exception for a sentence without a
   *     translation
   * @throws IllegalStateException when two modules translate one sentence differently, or when a
   *     translation is blank
   * @throws UncheckedIOException when a file cannot be read, or when a file has a sentence twice
   */
  static Translations read(ClassLoader modules, boolean complete) {
    return new Translations(
        Languages.ALL.stream()
            .filter(language -> !language.equals(Locale.ENGLISH))
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), language -> read(modules, language))),
        complete);
  }

  /** Sets this object as the result of {@link #current}. */
  void use() {
    CURRENT.set(this);
  }

  /** The translations of the running service. */
  public static Translations current() {
    @Nullable Translations read = CURRENT.get();
    if (read != null) {
      return read;
    }
    Translations first = read(Thread.currentThread().getContextClassLoader(), false);
    CURRENT.compareAndSet(null, first);
    return first;
  }

  /**
   * Writes {@code sentence} in {@code language}, or in English if there is no translation.
   *
   * @param language one of {@link Languages#ALL}
   * @throws IllegalStateException when the sentence has no translation and the translations must be
   *     complete, even if {@code language} is English
   */
  public String written(Sentence sentence, Locale language) {
    return sentence.written(pattern -> translated(pattern, language));
  }

  private String translated(String pattern, Locale language) {
    if (complete) {
      byLanguage.forEach((translated, sentences) -> {
        if (!sentences.containsKey(pattern)) {
          throw new IllegalStateException("not translated to " + translated + ": " + pattern);
        }
      });
    }
    return byLanguage.getOrDefault(language, Map.of()).getOrDefault(pattern, pattern);
  }

  private static Map<String, String> read(ClassLoader modules, Locale language) {
    String file = "texts/sentences_" + language.getLanguage() + ".json";
    Map<String, String> sentences = new HashMap<>();
    try {
      for (URL module : Set.copyOf(Collections.list(modules.getResources(file)))) {
        read(module)
            .forEach((sentence, translation) -> {
              String other = sentences.putIfAbsent(sentence, translation);
              if (translation.isBlank() || (other != null && !other.equals(translation))) {
                throw new IllegalStateException(
                    "blank, or translated differently by another module: "
                        + sentence
                        + " in "
                        + module);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Map.copyOf(sentences);
  }

  private static Map<String, String> read(URL module) throws IOException {
    try (InputStream in = module.openStream()) {
      return JSON.readValue(in, new TypeReference<>() {});
    }
  }
}
