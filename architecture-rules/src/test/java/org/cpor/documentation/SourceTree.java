package org.cpor.documentation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project, without what the build and the running platform write. */
record SourceTree(List<Path> files) {

  private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".cpor", ".idea");

  /** The project that this module is a part of. Tests run in the module's folder. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static SourceTree read() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
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

  /** The files whose names end so. */
  Stream<Path> files(String... endings) {
    return files.stream()
        .filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith));
  }

  /** The names of all top-level classes, without their packages. */
  Set<String> classNames() {
    return files(".java")
        .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
        .collect(toUnmodifiableSet());
  }
}
