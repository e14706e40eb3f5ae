package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578). Files are on disk until the form is
 * closed. Only a buffer and the texts are in memory.
 */
final class MultipartForm implements Closeable {

  private static final int CHUNK_BYTES = 16 * 1024;
  private static final int MAX_PARTS = 100;
  private static final int MAX_TEXT_BYTES = 64 * 1024;
  private static final int MAX_BOUNDARY = 70;
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 32;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final MimeConfig STRICT =
      new MimeConfig.Builder()
          .setStrictParsing(true)
          .setMaxLineLen(MAX_HEADER_BYTES)
          .setMaxHeaderLen(MAX_HEADER_BYTES)
          .setMaxHeaderCount(MAX_HEADERS)
          .build();

  private final List<FormPart> parts = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private MultipartForm() {}

  /**
   * Reads the whole body.
   *
   * @param contentType the media type of the body, with its boundary
   * @throws ProblemException {@code MALFORMED_REQUEST} when the body is not a complete form with
   *     this boundary
   * @throws UncheckedIOException when a file cannot be written
   */
  static MultipartForm read(InputStream body, String contentType) {
    requireBoundary(contentType);
    MultipartForm form = new MultipartForm();
    boolean isRead = false;
    try {
      form.readParts(body, contentType);
      isRead = true;
      return form;
    } catch (MimeException | IOException e) {
      throw malformed("The body is not a complete form with the boundary of its Content-Type.");
    } catch (MalformedPartException e) {
      throw malformed("Part {0} of the form: {1}.", form.parts.size() + 1, e.why());
    } finally {
      if (!isRead) {
        form.close();
      }
    }
  }

  /** The parts, in order. */
  List<FormPart> parts() {
    return parts;
  }

  private static void requireBoundary(String contentType) {
    RawBody header = parse(new RawField("Content-Type", contentType));
    String boundary = parameter(header, "boundary");
    if (boundary == null || boundary.isBlank() || boundary.length() > MAX_BOUNDARY) {
      throw malformed(
          "The Content-Type must have a boundary of 1 to {0} characters.", MAX_BOUNDARY);
    }
  }

  private void readParts(InputStream body, String contentType)
      throws IOException, MimeException, MalformedPartException {
    MimeTokenStream tokens = new MimeTokenStream(STRICT);
    tokens.parseHeadless(body, contentType);
    // The content of a part is not parsed further, regardless of its type.
    tokens.setRecursionMode(RecursionMode.M_FLAT);
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_START_BODYPART) {
        if (parts.size() == MAX_PARTS) {
          throw malformed("A form may have up to {0} parts.", MAX_PARTS);
        }
        parts.add(readPart(tokens));
      }
    }
  }

  private FormPart readPart(MimeTokenStream tokens)
      throws IOException, MimeException, MalformedPartException {
    PartDisposition disposition = null;
    Charset charset = UTF_8;
    while (tokens.next() != EntityState.T_BODY) {
      if (tokens.getState() == EntityState.T_FIELD) {
        RawField field = raw(tokens.getField());
        switch (field.getNameLowerCase()) {
          case "content-disposition" -> {
            if (disposition != null) {
              throw new MalformedPartException("it has more than one Content-Disposition");
            }
            disposition = PartDisposition.parse(field);
          }
          case "content-type" -> charset = charset(field);
          default -> {
            // Other headers do not affect the value.
          }
        }
      }
    }
    if (disposition == null) {
      throw new MalformedPartException("it has no Content-Disposition");
    }
    InputStream content = tokens.getDecodedInputStream();
    return disposition.fileName().isPresent()
        ? new FormPart.Attached(disposition.name(), disposition.fileName().get(), store(content))
        : new FormPart.Text(disposition.name(), text(content, charset));
  }

  private static RawField raw(Field field) {
    return field instanceof RawField raw ? raw : new RawField(field.getName(), field.getBody());
  }

  private static Charset charset(RawField contentType) throws MalformedPartException {
    RawBody header = parse(contentType);
    if (!MEDIA_TYPE.matcher(header.getValue()).matches()) {
      throw new MalformedPartException("its Content-Type is no media type");
    }
    String charset = parameter(header, "charset");
    try {
      return charset == null ? UTF_8 : Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      throw new MalformedPartException("its charset is unknown");
    }
  }

  private static String text(InputStream content, Charset charset)
      throws IOException, MalformedPartException {
    byte[] bytes = content.readNBytes(MAX_TEXT_BYTES + 1);
    if (bytes.length > MAX_TEXT_BYTES) {
      throw new MalformedPartException("a text may have up to {0} bytes", MAX_TEXT_BYTES);
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPartException("its text is not encoded in {0}", charset);
    }
  }

  private Path store(InputStream content) throws IOException {
    try (OutputStream to = newFile()) {
      for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK_BYTES)) {
        write(chunk, to);
      }
    }
    return files.getLast();
  }

  private OutputStream newFile() {
    try {
      files.add(Files.createTempFile("upload", null));
      return Files.newOutputStream(files.getLast());
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be written", e);
    }
  }

  private static void write(byte[] chunk, OutputStream to) {
    try {
      to.write(chunk);
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be written", e);
    }
  }

  /** Deletes the files. */
  @Override
  public void close() {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be deleted", e);
    }
  }

  private static RawBody parse(RawField field) {
    return RawFieldParser.DEFAULT.parseRawBody(field);
  }

  private static @Nullable String parameter(RawBody header, String name) {
    return header.getParams().stream()
        .filter(parameter -> parameter.getName().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .map(NameValuePair::getValue)
        .orElse(null);
  }

  private static ProblemException malformed(
      @CompileTimeConstant String pattern, Object... arguments) {
    return new ProblemException(CommonProblem.MALFORMED_REQUEST, pattern, arguments);
  }
}
