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

  /** Part of the name of a jar that only the parsing process needs. */
  private static final String PARSER = "tika-parser-pdf-module";

  private ReaderClassPath() {}

  /**
   * All jars of the directory that has Tika and the parsers, as in a packaged service, or the class
   * path of this JVM, as in tests.
   */
  static String find() {
    CodeSource source = PipesServer.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        Path directory = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
        if (directory != null && hasParsers(directory)) {
          return directory + File.separator + "*";
        }
      } catch (URISyntaxException e) {
        throw new IllegalStateException("no path leads to " + source.getLocation(), e);
      }
    }
    return System.getProperty("java.class.path");
  }

  private static boolean hasParsers(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.getFileName().toString().contains(PARSER));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
