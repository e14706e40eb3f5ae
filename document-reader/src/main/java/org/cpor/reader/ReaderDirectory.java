package org.cpor.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.tika.pipes.fetcher.fs.FileSystemFetcher;

/**
 * The files of the parsing process: its settings, the document that it reads, and what its parsers
 * write for a while.
 */
record ReaderDirectory(Path root) {

  /** The name of the place from which the process takes documents. */
  static final String FETCHER = "documents";

  /** Nobody reads what parsers log about the faults of documents. */
  private static final String LOGGING = "handlers=\n.level=OFF\n";

  static ReaderDirectory create() {
    try {
      ReaderDirectory directory =
          new ReaderDirectory(Files.createTempDirectory("cpor-document-reader-").toRealPath());
      Files.createDirectory(directory.documents());
      Files.createDirectory(directory.temporary());
      Files.writeString(directory.tikaConfig(), tikaConfig(directory.documents()), UTF_8);
      Files.writeString(directory.logging(), LOGGING, UTF_8);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the directory of the parsing process", e);
    }
  }

  /** Nothing is read from pictures, and no document is held in memory as a tree. */
  private static String tikaConfig(Path documents) {
    return """
    <properties>
      <parsers>
        <parser class="org.apache.tika.parser.DefaultParser">
          <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
          <parser-exclude class="org.apache.tika.parser.microsoft.ooxml.OOXMLParser"/>
        </parser>
        <parser class="org.apache.tika.parser.microsoft.ooxml.OOXMLParser">
          <params>
            <param name="useSAXDocxExtractor" type="bool">true</param>
            <param name="useSAXPptxExtractor" type="bool">true</param>
          </params>
        </parser>
        <parser class="org.apache.tika.parser.pdf.PDFParser">
          <params>
            <param name="ocrStrategy" type="string">no_ocr</param>
            <param name="maxMainMemoryBytes" type="long">33554432</param>
          </params>
        </parser>
      </parsers>
      <fetchers>
        <fetcher class="%s">
          <params><name>%s</name><basePath>%s</basePath></params>
        </fetcher>
      </fetchers>
    </properties>
    """
        .formatted(FileSystemFetcher.class.getName(), FETCHER, documents);
  }

  Path documents() {
    return root.resolve("documents");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path tikaConfig() {
    return root.resolve("tika-config.xml");
  }

  Path logging() {
    return root.resolve("logging.properties");
  }

  /** Deletes what a parser left behind when its process was ended. */
  void clearTemporary() throws IOException {
    if (Files.isDirectory(temporary())) {
      deleteIn(temporary());
    }
  }

  void delete() {
    try {
      deleteIn(root);
      Files.deleteIfExists(root);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + root, e);
    }
  }

  private static void deleteIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
