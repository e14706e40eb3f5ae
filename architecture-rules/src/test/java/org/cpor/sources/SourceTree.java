package org.cpor.sources;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project, without the files that the build and the running platform write. */
public record SourceTree(List<Path> files) {

  /**
   * A line that declares a class. The pattern does not match lines of comments, because they begin
   * with a comment sign.
   */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^\\s*(?:[a-z-]+ )*(?:class|record|interface|enum) ([A-Z]\\w*)", Pattern.MULTILINE);

  private static final Set<String> NOT_SOURCES =
      Set.of("target", "node_modules", ".git", ".cpor", ".idea");

  /** The root folder of the project. Tests run in the folder of their module. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The files of this project. */
  public static SourceTree read() throws IOException {
    return read(ROOT);
  }

  /** The files below {@code root}. */
  public static SourceTree read(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return new SourceTree(List.copyOf(files));
  }

  /** The files whose names have one of these endings. */
  public Stream<Path> files(String... endings) {
    return files.stream()
        .filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith));
  }

  /** The names of all classes, including nested classes, without their packages. */
  public Set<String> classNames() {
    return files(".java")
        .flatMap(file -> DECLARATION.matcher(text(file)).results())
        .map(declaration -> declaration.group(1))
        .collect(toUnmodifiableSet());
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
