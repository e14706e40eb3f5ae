package org.cpor.sources;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The maximum size of production source files and packages, and the files and packages that exceed
 * it.
 */
record SourceSizes(SourceTree tree) {

  /** The maximum number of lines of a file. */
  static final int LINES = 300;

  /** The maximum number of classes of a package, in all modules together. */
  static final int CLASSES = 25;

  private static final String PRODUCTION = "/src/main/java/";

  /** The files that have too many lines, each with the number of its lines. */
  List<String> longFiles() {
    return sources()
        .filter(file -> lines(file) > LINES)
        .map(file -> file.getFileName() + " has " + lines(file) + " lines")
        .sorted()
        .toList();
  }

  /**
   * The packages that have too many classes, each with the number of its classes. A file is one
   * class: the compiler's checks reject a second top-level class.
   */
  List<String> largePackages() {
    return sources()
        .collect(groupingBy(SourceSizes::packageOf, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .filter(counted -> counted.getValue() > CLASSES)
        .map(counted -> counted.getKey() + " has " + counted.getValue() + " classes")
        .toList();
  }

  private Stream<Path> sources() {
    return tree.files(".java")
        .filter(file -> file.toString().contains(PRODUCTION))
        .filter(file -> !file.endsWith("package-info.java"));
  }

  private static String packageOf(Path file) {
    String path = file.toString();
    return path.substring(path.indexOf(PRODUCTION) + PRODUCTION.length(), path.lastIndexOf('/'))
        .replace('/', '.');
  }

  private static long lines(Path file) {
    return SourceTree.text(file).lines().count();
  }
}
