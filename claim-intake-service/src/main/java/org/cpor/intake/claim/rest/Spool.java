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
 * Bytes on their way to a client, which may not listen before it has sent everything: they wait in
 * a file, and who produces them does not.
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

  /** Nothing more will come. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  /** Nothing more will come, though more should. */
  synchronized void fail(Exception reason) {
    failure = reason;
    complete();
  }

  /**
   * Waits until nothing more will come.
   *
   * @throws RuntimeException what it failed for, if it did
   * @throws IOException likewise
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
      case Exception e -> throw new IOException("not all answers came", e);
    }
  }

  /**
   * Copies all that is appended, as it comes, and returns when it is complete.
   *
   * @throws IOException also when what should come failed
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
      throw new IOException("not all answers came", failure);
    }
    return written > copied;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.delete(directory);
  }
}
