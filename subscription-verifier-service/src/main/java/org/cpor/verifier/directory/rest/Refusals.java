package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the refused lines of an import in a temporary file until the whole request has been read.
 * Otherwise a client that reads only after it has sent the whole body would block the server.
 */
final class Refusals implements Closeable {

  private final Path file;
  private final OutputStream out;
  private final ObjectWriter json;

  Refusals(ObjectMapper json) throws IOException {
    this.file = Files.createTempFile("directory-import", ".ndjson");
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  void add(RefusedLine line) throws IOException {
    write(out, line);
  }

  /** Writes the refused lines and then the summary. */
  void answer(OutputStream answer, ImportSummary summary) throws IOException {
    out.flush();
    try (InputStream refused = Files.newInputStream(file)) {
      refused.transferTo(answer);
    }
    write(answer, summary);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  private void write(OutputStream target, Object line) throws IOException {
    json.writeValue(target, line);
    target.write("\n".getBytes(StandardCharsets.US_ASCII));
  }
}
