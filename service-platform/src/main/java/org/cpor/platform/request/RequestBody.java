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
 * A request's body is there, unless the resource takes an {@link Optional}, no larger than {@code
 * cpor.http.max-body-size}, and JSON is UTF-8. The limit of Quarkus itself lies higher and ends the
 * connection without a document. A resource that takes the stream itself minds its own limits.
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

  /** Before its content is looked at: the size is what is wrong with it first. */
  private void refuseIfTooLarge(@Nullable String contentLength) {
    if (contentLength != null && Long.parseLong(contentLength) > limit) {
      throw tooLarge(limit);
    }
  }

  private static ProblemException tooLarge(long limit) {
    return new ProblemException(
        CommonProblem.TOO_LARGE, "A body may have up to " + limit + " bytes.");
  }

  /** A reader may hide in a failure of its own that the body was too large. */
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

  /** Of a body that is too large as well, the size is told: the rest is read to learn it. */
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

    /** A reader closes what it fails to read, and the rest may have to be counted. */
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
