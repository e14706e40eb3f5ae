package org.cpor.sources;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The maximum sizes of source files and packages. Finds the files and packages that are larger. */
record SourceSizes(SourceTree tree) {

  /** The maximum number of lines of a production file. */
  static final int LINES = 300;

  /** The maximum number of lines of a file of tests. */
  static final int TEST_LINES = 400;

  /** The maximum number of classes of a production package, in all modules together. */
  static final int CLASSES = 25;

  private static final String PRODUCTION = "/src/main/java/";
  private static final String TESTS = "/src/test/java/";

  /** The production files that have too many lines, each with the number of its lines. */
  List<String> longFiles() {
    return longerThan(LINES, PRODUCTION);
  }

  /** The files of tests that have too many lines, each with the number of its lines. */
  List<String> longTests() {
    return longerThan(TEST_LINES, TESTS);
  }

  private List<String> longerThan(int most, String folder) {
    return sources(folder)
        .filter(file -> lines(file) > most)
        .map(file -> file.getFileName() + " has " + lines(file) + " lines")
        .sorted()
        .toList();
  }

  /**
   * The production packages that have too many classes, each with the number of its classes. Each
   * file counts as one class, because the build rejects a second top-level class in a file.
   */
  List<String> largePackages() {
    return sources(PRODUCTION)
        .collect(groupingBy(SourceSizes::packageOf, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .filter(counted -> counted.getValue() > CLASSES)
        .map(counted -> counted.getKey() + " has " + counted.getValue() + " classes")
        .toList();
  }

  private Stream<Path> sources(String folder) {
    return tree.files(".java")
        .filter(file -> file.toString().contains(folder))
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
