package org.cpor.events;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpor.events.fact.FactType;

/**
 * Finds the types of facts that a service's listeners use, in their source code. A fact is used
 * when a {@code messaging} package names its record outside of the cases that ignore facts. Such a
 * case has only unnamed patterns, and does nothing or returns {@code Optional.empty()}. A fact that
 * is ignored in any other way counts as used.
 */
final class UsedFacts {

  private static final Pattern IMPORTS_AND_COMMENTS =
      Pattern.compile("(?m)^(import|package) .*$|//.*$|(?s:/\\*.*?\\*/)");
  private static final Pattern IGNORING_CASE =
      Pattern.compile("case \\w+ _(,\\s+\\w+ _)*\\s+->\\s+(\\{\\}|Optional\\.empty\\(\\);)");

  private UsedFacts() {}

  /** The used facts of the service in {@code module}. */
  static Set<FactType> in(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      String sources =
          files
              .filter(file -> file.toString().contains("/messaging/"))
              // Fact mappers name the facts that the service publishes.
              .filter(file -> !file.toString().endsWith("FactMapper.java"))
              .map(UsedFacts::read)
              .collect(joining());
      return Stream.of(FactType.values())
          .filter(type -> isNamed(type.record().getSimpleName(), sources))
          .collect(toCollection(() -> EnumSet.noneOf(FactType.class)));
    }
  }

  private static boolean isNamed(String record, String sources) {
    return Pattern.compile("\\b" + record + "\\b").matcher(sources).find();
  }

  private static String read(Path file) {
    try {
      String source = IMPORTS_AND_COMMENTS.matcher(Files.readString(file)).replaceAll("");
      return IGNORING_CASE.matcher(source).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
