package org.cpor.platform.http.body;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The decoded bytes of a gzip body, with two limits: the body's maximum size, and, after the first
 * mebibyte, 200 times the number of bytes that were sent. Claims and directory records compress to
 * a tenth or a thirtieth of their size. Only useless data compresses to a thousandth.
 */
final class GzipBody extends FilterInputStream {

  private static final int BUFFER_BYTES = 8192;
  private static final long UNSUSPICIOUS_BYTES = 1 << 20;
  private static final long MOST_FOR_ONE = 200;

  private final Counted encoded;
  private final Members members;
  private final long limit;
  private long decoded;

  private GzipBody(Counted encoded, Members members, long limit) {
    super(members);
    this.encoded = encoded;
    this.members = members;
    this.limit = limit;
  }

  /**
   * Reads the beginning of {@code body} and checks that it is gzip, unless it is empty.
   *
   * @param limit the maximum number of decoded bytes
   * @throws ProblemException 400 when the body is not gzip, now or while it is read; 413 when it
   *     decodes to too much
   */
  static InputStream decoding(InputStream body, long limit) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(body);
    int first = peeked.read();
    if (first < 0) {
      return peeked;
    }
    peeked.unread(first);
    Counted encoded = new Counted(peeked);
    try {
      return new GzipBody(encoded, new Members(encoded), limit);
    } catch (EOFException | ZipException e) {
      throw noGzip();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw noGzip();
    }
    if (read < 0) {
      refuseUnlessAtItsEnd();
    }
    decoded += Math.max(read, 0);
    if (decoded > limit) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE,
          "The body of this request may decode to up to " + limit + " bytes.");
    }
    if (decoded > UNSUSPICIOUS_BYTES && decoded / MOST_FOR_ONE > encoded.count) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE,
          "A body may decode to up to " + MOST_FOR_ONE + " times as many bytes as were sent.");
    }
    return read;
  }

  private void refuseUnlessAtItsEnd() throws IOException {
    encoded.rethrow();
    if (members.areFollowedByMore()) {
      throw noGzip();
    }
  }

  private static ProblemException noGzip() {
    return new ProblemException(
        CommonProblem.MALFORMED_REQUEST,
        "The body is not complete, well-formed gzip, or it has bytes after its end.");
  }

  /**
   * Gzip members, one after another (RFC 1952, section 2.2). The reader of the JDK treats
   * everything after a member that does not begin another member as the end, even an I/O error.
   */
  private static final class Members extends GZIPInputStream {

    private static final int TRAILER_BYTES = 8;

    private final Counted encoded;

    /** How many encoded bytes had been read when the inflater last received input. */
    private long filled;

    Members(Counted encoded) throws IOException {
      super(encoded, BUFFER_BYTES);
      this.encoded = encoded;
    }

    @Override
    protected void fill() throws IOException {
      super.fill();
      filled = encoded.count;
    }

    /** At the end of the body: whether bytes were read after the trailer of the last member. */
    boolean areFollowedByMore() {
      return encoded.count > filled - inf.getRemaining() + TRAILER_BYTES;
    }
  }

  /** Counts the bytes that were read, and remembers whether reading failed. */
  private static final class Counted extends FilterInputStream {

    private long count;
    private @Nullable IOException failure;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
