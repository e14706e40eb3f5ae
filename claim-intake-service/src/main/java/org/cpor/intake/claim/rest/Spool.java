package org.cpor.intake.claim.rest;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Stores the answers to a client in a file until the client reads them. Some clients read nothing
 * before they have sent the whole request. The thread that produces the answers does not wait for
 * such a client.
 */
final class Spool implements Closeable {

  private static final int CHUNK_BYTES = 1 << 13;

  private final Path directory;
  private final FileChannel file;
  private long written;
  private boolean complete;
  private @Nullable Exception failure;

  Spool() throws IOException {
    directory = Files.createTempDirectory("answers");
    file =
        FileChannel.open(
            directory.resolve("answers.ndjson"), CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE);
  }

  synchronized void append(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      written += file.write(rest, written);
    }
    notifyAll();
  }

  /** Ends the answers. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  /** Ends the answers early, because {@code reason} prevented the remaining answers. */
  synchronized void fail(Exception reason) {
    failure = reason;
    complete();
  }

  /**
   * Waits for the end of the answers.
   *
   * @throws RuntimeException the reason for an early end, if the reason is a {@code
   *     RuntimeException}
   * @throws IOException when the answers ended early for another reason, or the request was
   *     cancelled
   */
  synchronized void awaitEnd() throws IOException {
    try {
      while (!complete) {
        wait();
      }
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("the request ended").initCause(e);
    }
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Exception e -> throw new IOException("the answers are not complete", e);
    }
  }

  /**
   * Copies the answers as they are appended, and returns after their end.
   *
   * @throws IOException also when the answers ended early
   */
  void copyTo(OutputStream to) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    long copied = 0;
    while (awaitMoreThan(copied)) {
      chunk.clear();
      int read = file.read(chunk, copied);
      to.write(chunk.array(), 0, read);
      to.flush();
      copied += read;
    }
  }

  private synchronized boolean awaitMoreThan(long copied) throws IOException {
    try {
      while (written == copied && !complete) {
        wait();
      }
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("the request ended").initCause(e);
    }
    if (written == copied && failure != null) {
      throw new IOException("the answers are not complete", failure);
    }
    return written > copied;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.delete(directory);
  }
}
