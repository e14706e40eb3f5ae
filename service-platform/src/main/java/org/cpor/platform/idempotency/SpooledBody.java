package org.cpor.platform.idempotency;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/**
 * The whole body of a request, in a temporary file: a body that is too large for the memory is
 * compared with what its key came with before, and only then read for its content.
 */
public final class SpooledBody implements Closeable {

  private final Path file;
  private final byte[] sha256;

  private SpooledBody(Path file, byte[] sha256) {
    this.file = file;
    this.sha256 = sha256;
  }

  /**
   * Copies {@code body} to its end.
   *
   * @throws IOException when it cannot be read or written; nothing is left of it then
   */
  public static SpooledBody of(InputStream body) throws IOException {
    Path file = Files.createTempFile("request-body", ".spool");
    try (DigestOutputStream hashing = hashing(file)) {
      body.transferTo(hashing);
      return new SpooledBody(file, hashing.getMessageDigest().digest());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static DigestOutputStream hashing(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new DigestOutputStream(out, KeyedRequest.newDigest());
  }

  /** The body from its beginning. Whoever opens it closes it. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  byte[] sha256() {
    return sha256.clone();
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
