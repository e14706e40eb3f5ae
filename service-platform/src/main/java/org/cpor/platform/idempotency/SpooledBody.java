package org.cpor.platform.idempotency;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/**
 * The whole body of a request in a temporary file, for bodies that are too large for the memory.
 * The hash of the whole body is compared with the recorded hash before the content is processed.
 * Therefore the whole body is stored first.
 */
public final class SpooledBody implements Closeable {

  private final Path file;
  private final byte[] sha256;

  private SpooledBody(Path file, byte[] sha256) {
    this.file = file;
    this.sha256 = sha256;
  }

  /**
   * Copies {@code body} to a temporary file.
   *
   * @throws IOException when the body cannot be read or written; the file is then deleted
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

  /** Returns the body from its beginning. The caller must close it. */
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
