package org.cpor.reader;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import org.apache.tika.pipes.PipesServer;

/** The class path of the parsing process. */
final class ReaderClassPath {

  /**
   * A part of the name of a jar that only the parsing process needs. A directory with this jar is
   * the directory of the libraries of a packaged service.
   */
  private static final String PARSER = "tika-parser-pdf-module";

  /**
   * The directory of the libraries that Quarkus loads first. This directory is beside the directory
   * of the other libraries.
   */
  private static final String BOOT = "boot";

  private ReaderClassPath() {}

  /**
   * Finds the class path. In a packaged service, this class path has all libraries of the service,
   * including Tika and the parsers. Otherwise, for example in tests, this method returns the class
   * path of this JVM.
   */
  static String find() {
    CodeSource source = PipesServer.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        Path directory = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
        if (directory != null && hasParsers(directory)) {
          return packaged(directory);
        }
      } catch (URISyntaxException e) {
        throw new IllegalStateException("no path leads to " + source.getLocation(), e);
      }
    }
    return System.getProperty("java.class.path");
  }

  /**
   * The jars in {@code directory}, and the jars in the directory {@value #BOOT} beside {@code
   * directory} if there is one.
   */
  static String packaged(Path directory) {
    Path boot = directory.resolveSibling(BOOT);
    String jars = directory.resolve("*").toString();
    return Files.isDirectory(boot) ? jars + File.pathSeparator + boot.resolve("*") : jars;
  }

  private static boolean hasParsers(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.getFileName().toString().contains(PARSER));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
