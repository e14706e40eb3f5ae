package org.cpor.platform.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes a stream of any length apart into its lines, holding one at a time. */
public final class Lines {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private long number;

  /**
   * The lines of {@code in}.
   *
   * @param maxBytes how long a line may be, without its end
   */
  public Lines(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.maxBytes = maxBytes;
  }

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line's end; of a line that is too long, the part that is not
   */
  public record Line(long number, ByteBuffer bytes, boolean tooLong) {

    public boolean isBlank() {
      return IntStream.range(0, bytes.limit())
          .map(bytes::get)
          .allMatch(b -> b == ' ' || b == '\t' || b == '\r');
    }
  }

  /** The next line; empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    return Optional.of(new Line(number, ByteBuffer.wrap(line.toByteArray()), tooLong));
  }
}
