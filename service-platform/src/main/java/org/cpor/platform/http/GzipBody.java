package org.cpor.platform.http;

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
 * The decoded bytes of a body in gzip, within bounds: no more of them than the body may have, and
 * beyond the first mebibyte no more than 200 times as many as were sent. Claims and directory
 * records come to a tenth or a thirtieth of their size; 1,000 to one is reached by what says
 * nothing.
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
   * Reads {@code body} until it is sure to begin as gzip does, unless it is empty.
   *
   * @param limit how many bytes it may decode to
   * @throws ProblemException 400 when it is no gzip, then or while it is read; 413 when it decodes
   *     to too much
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
        "The body is not whole and well-formed gzip with nothing behind its end.");
  }

  /**
   * Members of gzip, one after the other (RFC 1952, 2.2). The JDK's reader takes whatever is behind
   * a member and does not begin another one, even a failure of the stream, for the end.
   */
  private static final class Members extends GZIPInputStream {

    private static final int TRAILER_BYTES = 8;

    private final Counted encoded;

    /** How many encoded bytes had been read when the inflater was last given some. */
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

    /** At the end: whether bytes were read behind the trailer of the last member. */
    boolean areFollowedByMore() {
      return encoded.count > filled - inf.getRemaining() + TRAILER_BYTES;
    }
  }

  /** Counts the bytes that were read, and remembers that they could not be read further. */
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
