package org.cpor.translations;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cpor.sources.SourceTree;

/** Compares the sentences in the sources of each module with their translations. */
final class TranslatedSentences {

  /** The module on which all modules with sentences depend. */
  private static final String SHARED = "service-platform";

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path root;
  private final SourceSentences sources;

  TranslatedSentences(Path root, SourceTree files) {
    this.root = root;
    this.sources = new SourceSentences(ParsedSources.read(root, files));
  }

  /** What is wrong with the translations; empty when every sentence has exactly one translation. */
  List<String> faults() {
    Map<String, String> shared = translations(SHARED);
    List<String> faults = new ArrayList<>();
    for (String module : new TreeSet<>(sources.modules())) {
      Set<String> sentences = sources.of(module);
      Map<String, String> own = translations(module);
      sentences.stream()
          .filter(sentence -> !own.containsKey(sentence) && !shared.containsKey(sentence))
          .forEach(sentence -> faults.add(module + " does not translate: " + sentence));
      own.forEach((sentence, translation) -> {
        if (!sentences.contains(sentence)) {
          faults.add(module + " translates what it does not say: " + sentence);
        }
        if (!arguments(sentence).equals(arguments(translation))) {
          faults.add(module + " translates with other arguments: " + sentence);
        }
      });
    }
    return faults;
  }

  /** The sentences of {@code module}. */
  Set<String> of(String module) {
    return sources.of(module);
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private Map<String, String> translations(String module) {
    Path file = root.resolve(module).resolve("src/main/resources/texts/sentences_hu.json");
    try {
      return Files.exists(file)
          ? new TreeMap<>(
              JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}))
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
