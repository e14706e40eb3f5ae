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
 * The directory with the files of the parsing process: its settings, the document that it reads,
 * and the temporary files of its parsers.
 */
record ReaderDirectory(Path root) {

  /** The name of the Tika fetcher that gives documents to the process. */
  static final String FETCHER = "documents";

  /** The name of a class that only the parsing process loads. */
  private static final String PDF_PARSER = "org.cpor.reader.child.PageCountingPdfParser";

  /** The parsers log nothing, because nobody would read what they log about damaged documents. */
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

  /**
   * Tika's settings. With these settings, Tika reads no text in pictures, and does not load a Word
   * or PowerPoint document into memory as a tree.
   */
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
        <parser class="%s">
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
        .formatted(PDF_PARSER, FileSystemFetcher.class.getName(), FETCHER, documents);
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

  /** Deletes the temporary files that a parser left when its process was ended. */
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
