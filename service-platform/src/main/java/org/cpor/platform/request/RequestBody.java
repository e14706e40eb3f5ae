package org.cpor.platform.request;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.cpor.platform.json.JsonMediaType;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a request has a body, unless the resource takes an {@link Optional}; that the body is
 * not larger than {@code cpor.http.max-body-size}; and that JSON is UTF-8. The limit of Quarkus
 * itself is higher, and closes the connection without a document. A resource that reads the stream
 * itself checks its own limits.
 */
@Provider
@Singleton
public class RequestBody implements ReaderInterceptor {

  private final long limit;

  RequestBody(@ConfigProperty(name = "cpor.http.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() == InputStream.class) {
      return context.proceed();
    }
    refuseIfTooLarge(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
    Limited limited = new Limited(context.getInputStream(), limit);
    boolean isJson = JsonMediaType.is(context.getMediaType());
    PushbackInputStream in = new PushbackInputStream(isJson ? new Utf8Body(limited) : limited, 1);
    context.setInputStream(in);
    if (context.getType() == Optional.class) {
      int first = in.read();
      if (first < 0) {
        return Optional.empty();
      }
      in.unread(first);
    }
    Object body = read(context, limited);
    if (body == null) {
      throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The request needs a body.");
    }
    return body;
  }

  /** Checked before the content: the size is the first error of a body. */
  private void refuseIfTooLarge(@Nullable String contentLength) {
    if (contentLength != null && Long.parseLong(contentLength) > limit) {
      throw tooLarge(limit);
    }
  }

  private static ProblemException tooLarge(long limit) {
    return new ProblemException(
        CommonProblem.TOO_LARGE, "A body may have up to " + limit + " bytes.");
  }

  /** A reader may wrap the error that the body was too large in an exception of its own. */
  private static Object read(ReaderInterceptorContext context, Limited limited) throws IOException {
    boolean isStillRead = false;
    try {
      Object body = context.proceed();
      isStillRead = body instanceof InputStream;
      return body;
    } catch (IOException | RuntimeException e) {
      limited.refuseIfTooLarge();
      if (isBeyondTheParser(e)) {
        limited.transferTo(OutputStream.nullOutputStream());
      }
      throw e;
    } finally {
      if (!isStillRead) {
        limited.release();
      }
    }
  }

  /**
   * If the body is also too large, that is reported instead. The rest of the body is read to find
   * out.
   */
  private static boolean isBeyondTheParser(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof StreamConstraintsException || isBeyondTheParser(failure.getCause()));
  }

  private static final class Limited extends FilterInputStream {

    private final long limit;
    private long count;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    /**
     * Does nothing: a reader closes a body that it cannot read, but the rest of it may have to be
     * counted.
     */
    @Override
    public void close() {}

    void release() throws IOException {
      super.close();
    }

    private void count(int read) {
      count += read;
      refuseIfTooLarge();
    }

    void refuseIfTooLarge() {
      if (count > limit) {
        throw tooLarge(limit);
      }
    }
  }
}
