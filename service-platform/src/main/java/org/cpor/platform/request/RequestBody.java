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
import org.cpor.platform.problem.CollectedFaults;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the body is not larger than {@code cpor.http.max-body-size}, and that JSON is UTF-8.
 * Also checks that a request has a body; if the resource takes an {@link Optional}, the body may be
 * missing. Quarkus has a higher limit of its own. If a body exceeds that limit, Quarkus closes the
 * connection without a problem document. A resource that takes an {@link InputStream} checks its
 * own limits.
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

  /**
   * Runs before the content is read, so a body that is too large is reported before other errors.
   */
  private void refuseIfTooLarge(@Nullable String contentLength) {
    if (contentLength != null && Long.parseLong(contentLength) > limit) {
      throw tooLarge(limit);
    }
  }

  private static ProblemException tooLarge(long limit) {
    return new ProblemException(CommonProblem.TOO_LARGE, "A body may have up to {0} bytes.", limit);
  }

  /**
   * Reads the body. If the body is too large, the reader of the body sometimes wraps the {@link
   * ProblemException} in another exception. So this method checks the size again after each
   * exception.
   */
  private static Object read(ReaderInterceptorContext context, Limited limited) throws IOException {
    boolean isStillRead = false;
    try {
      Object body = CollectedFaults.of(context::proceed);
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
   * Whether the parser refused a part of the body because the part is too large. The caller of this
   * method then reads the rest of the body. If the whole body is also too large, the size of the
   * body is reported, not the size of the part.
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
     * Does nothing. A JSON reader closes a body that it cannot parse, but the rest of the body must
     * be read to learn the size of the whole body.
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
