package org.cpor.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.filter.MetadataFilter;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.FetchEmitTuple.ON_PARSE_EXCEPTION;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.cpor.reader.child.ReadingFilter;

/**
 * Reads documents one at a time, in a separate parsing process. Tika's {@link PipesClient} starts
 * the process for the first document, ends it when a document takes too long, and starts it again
 * for the next document. The process also ends after a minute without a document.
 */
public final class DocumentReader implements AutoCloseable {

  /** The maximum number of attachments and pictures that the parsers read in one document. */
  private static final int EMBEDDED = 100;

  private final ReaderDirectory directory;
  private final PipesClient client;
  private final HandlerConfig handler;
  private volatile boolean closed;

  /** Creates a reader with a new temporary directory for its files. */
  public DocumentReader(ReaderLimits limits) {
    this(limits, ReaderClassPath.find());
  }

  DocumentReader(ReaderLimits limits, String classPath) {
    this.directory = ReaderDirectory.create();
    this.client = new PipesClient(new ReaderProcess(limits, directory, classPath).config());
    this.handler =
        new HandlerConfig(
            HANDLER_TYPE.TEXT,
            HandlerConfig.PARSE_MODE.CONCATENATE,
            limits.characters(),
            EMBEDDED,
            true);
  }

  /**
   * Reads a document.
   *
   * @param extension the extension of the document's type, such as {@code pdf}
   * @param products the names of each product to look for, by the product's code
   * @throws ReaderUnavailableException when the parsing process cannot be started or does not work,
   *     or this reader is closed
   * @throws IOException when {@code content} cannot be read, or a temporary file cannot be written
   *     or deleted
   */
  public synchronized DocumentReading read(
      String extension, DocumentContent content, Map<String, ? extends Collection<String>> products)
      throws IOException {
    Path path = directory.documents().resolve("document." + extension);
    try {
      try (OutputStream to = Files.newOutputStream(path)) {
        content.writeTo(to);
      }
      DocumentFile file = new DocumentFile(path, extension);
      if (file.isBlank()) {
        return DocumentReading.unreadable(Unreadable.EMPTY);
      }
      DocumentReading reading = reading(process(path, products), file.isComplete());
      return reading.unreadable() == Unreadable.DAMAGED && file.isHugeUnpacked()
          ? DocumentReading.unreadable(Unreadable.TOO_LARGE)
          : reading;
    } finally {
      Files.deleteIfExists(path);
      directory.clearTemporary();
    }
  }

  private PipesResult process(Path file, Map<String, ? extends Collection<String>> products) {
    ParseContext context = new ParseContext();
    context.set(HandlerConfig.class, handler);
    context.set(MetadataFilter.class, new ReadingFilter(products));
    String name = file.getFileName().toString();
    FetchEmitTuple document =
        new FetchEmitTuple(
            name,
            new FetchKey(ReaderDirectory.FETCHER, name),
            new EmitKey("none", name),
            new Metadata(),
            context,
            ON_PARSE_EXCEPTION.EMIT);
    if (closed) {
      throw new ReaderUnavailableException("the reader is closed");
    }
    PipesResult result;
    try {
      result = client.process(document);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReaderUnavailableException("interrupted", e);
    } catch (IOException | RuntimeException e) {
      throw new ReaderUnavailableException("the parsing process does not start", e);
    }
    if (closed) {
      throw new ReaderUnavailableException("the reader was closed during a document");
    }
    return result;
  }

  /**
   * The reading, from the answer of the parsing process.
   *
   * @param complete whether the end of the file is there
   */
  private static DocumentReading reading(PipesResult result, boolean complete) {
    return switch (result.getStatus()) {
      case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION ->
          reading(
              result.getEmitData().getMetadataList().getFirst(),
              Optional.ofNullable(result.getMessage()).orElse(""),
              complete);
      case TIMEOUT -> DocumentReading.unreadable(Unreadable.TOO_SLOW);
      case OOM -> DocumentReading.unreadable(Unreadable.TOO_LARGE);
      case UNSPECIFIED_CRASH -> DocumentReading.unreadable(Unreadable.CRASHED);
      case EMPTY_OUTPUT, PARSE_EXCEPTION_NO_EMIT, PARSE_EXCEPTION_EMIT ->
          DocumentReading.unreadable(Unreadable.DAMAGED);
      case CLIENT_UNAVAILABLE_WITHIN_MS,
          FETCHER_INITIALIZATION_EXCEPTION,
          FETCH_EXCEPTION,
          NO_EMITTER_FOUND,
          EMIT_SUCCESS,
          EMIT_SUCCESS_PARSE_EXCEPTION,
          EMIT_EXCEPTION,
          INTERRUPTED_EXCEPTION,
          NO_FETCHER_FOUND,
          INTERMEDIATE_RESULT ->
          throw new ReaderUnavailableException(
              "the parsing process answered " + result.getStatus() + ": " + result.getMessage());
    };
  }

  /**
   * The reading, from the metadata that the parsing process returned.
   *
   * @param failure the stack trace of the exception that ended the parsing; empty if there was no
   *     exception
   * @param complete whether the end of the file is there
   */
  private static DocumentReading reading(Metadata fields, String failure, boolean complete) {
    boolean isWhole = complete && failure.isEmpty();
    boolean hasText = ReadingFields.characters(fields) > 0;
    if (failure.contains("EncryptedDocumentException")) {
      return ReadingFields.read(fields, Unreadable.ENCRYPTED, false);
    }
    if (failure.toLowerCase(Locale.ROOT).contains("zip bomb")) {
      return DocumentReading.unreadable(Unreadable.TOO_LARGE);
    }
    if (hasText) {
      return ReadingFields.read(fields, null, isWhole);
    }
    return ReadingFields.read(fields, isWhole ? withoutText(fields) : Unreadable.DAMAGED, false);
  }

  private static Unreadable withoutText(Metadata fields) {
    return ReadingFields.isBlank(fields) ? Unreadable.EMPTY : Unreadable.NO_TEXT;
  }

  /** Ends the parsing process, even while it reads a document, and deletes the files. */
  @Override
  public void close() {
    closed = true;
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot end the parsing process", e);
    } finally {
      directory.delete();
    }
  }
}
