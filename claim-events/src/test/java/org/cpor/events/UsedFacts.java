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
 * Finds the types of facts that the listeners of a service use, by reading their source code. A
 * type is used if a {@code messaging} package names its record. However, a {@code case} that
 * ignores facts does not count: it has only unnamed patterns, and does nothing or returns {@code
 * Optional.empty()}. Facts that are ignored in another way count as used.
 */
final class UsedFacts {

  private static final Pattern IMPORTS_AND_COMMENTS =
      Pattern.compile("(?m)^(import|package) .*$|//.*$|(?s:/\\*.*?\\*/)");
  private static final Pattern IGNORING_CASE =
      Pattern.compile("case \\w+ _(,\\s+\\w+ _)*\\s+->\\s+(\\{\\}|Optional\\.empty\\(\\);)");

  private UsedFacts() {}

  /** The types of facts that the service in {@code module} uses. */
  static Set<FactType> in(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      String sources =
          files
              .filter(file -> file.toString().contains("/messaging/"))
              // A fact mapper names the facts that the service publishes, not the facts that it
              // uses.
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
