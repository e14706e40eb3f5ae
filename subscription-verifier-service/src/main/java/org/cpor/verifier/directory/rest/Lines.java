package org.cpor.verifier.directory.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes a stream of any length apart into its lines, holding one at a time. */
final class Lines {

  static final int MAX_BYTES = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private long number;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
  }

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line's end; of a line that is too long, the part that is not
   */
  record Line(long number, ByteBuffer bytes, boolean tooLong) {

    boolean isBlank() {
      return IntStream.range(0, bytes.limit())
          .map(bytes::get)
          .allMatch(b -> b == ' ' || b == '\t' || b == '\r');
    }
  }

  /** The next line; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < MAX_BYTES) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    return Optional.of(new Line(number, ByteBuffer.wrap(line.toByteArray()), tooLong));
  }
}
