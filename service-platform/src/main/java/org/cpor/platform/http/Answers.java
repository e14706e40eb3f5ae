package org.cpor.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.request.RequestId;

/**
 * Adds the headers that all answers have in common, and a problem document to an error answer
 * without a body. This is done for the answers of all components: the resources, Quarkus, Vert.x
 * and this package.
 */
final class Answers {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** The type of a problem that has the phrase of its status as its title (RFC 9457). */
  private static final String UNKNOWN_KIND = "about:blank";

  private Answers() {}

  /** The answer to a request that is not routed. The connection is closed after this answer. */
  static FullHttpResponse of(Refusal refusal, Exchange exchange) {
    Problem problem =
        Problem.of(
            refusal.type(), refusal.detail(), exchange.path(), List.of(), exchange.language());
    FullHttpResponse answer = document(problem, exchange);
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    complete(answer.headers(), exchange);
    return answer;
  }

  /**
   * Adds the headers that tell clients how to treat an answer: browsers must not guess another
   * media type, and shared caches must not store the answer. The client is allowed to store an
   * answer that has an ETag, but must ask before each use whether the answer is still valid. Also
   * adds the language of a problem, and the id of the request.
   */
  static void complete(HttpHeaders headers, Exchange exchange) {
    headers.set("X-Content-Type-Options", "nosniff");
    if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
      headers.set(
          HttpHeaderNames.CACHE_CONTROL,
          headers.contains(HttpHeaderNames.ETAG) ? "private, no-cache" : "no-store");
    }
    if (headers.get(HttpHeaderNames.CONTENT_TYPE, "").startsWith(Problem.MEDIA_TYPE)) {
      if (!headers.contains(HttpHeaderNames.CONTENT_LANGUAGE)) {
        headers.set(HttpHeaderNames.CONTENT_LANGUAGE, exchange.language().toLanguageTag());
      }
      if (!headers.containsValue(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_LANGUAGE, true)) {
        headers.add(HttpHeaderNames.VARY, "Accept-Language");
      }
    }
    if (!headers.contains(RequestId.HEADER)) {
      headers.set(RequestId.HEADER, exchange.requestId());
    }
  }

  /**
   * The problem document for an error answer that has only a status; empty for any other answer.
   */
  static Optional<FullHttpResponse> documentFor(HttpResponse answer, Exchange exchange) {
    if (answer.status().code() < 400
        || exchange.isOf(HttpMethod.HEAD)
        || !(answer instanceof FullHttpResponse whole)
        || whole.content().isReadable()
        || answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)) {
      return Optional.empty();
    }
    Problem problem = problem(answer.status(), exchange);
    FullHttpResponse document = document(problem, exchange);
    if (problem.type().equals(UNKNOWN_KIND)) {
      document.headers().set(HttpHeaderNames.CONTENT_LANGUAGE, "en");
    }
    answer
        .headers()
        .forEach(header -> {
          if (!document.headers().contains(header.getKey())) {
            document.headers().add(header.getKey(), header.getValue());
          }
        });
    return Optional.of(document);
  }

  private static Problem problem(HttpResponseStatus status, Exchange exchange) {
    return Arrays.stream(CommonProblem.values())
        .filter(known -> known.status() == status.code())
        .findFirst()
        .map(type -> Problem.of(type, null, exchange.path(), List.of(), exchange.language()))
        .orElseGet(() ->
            new Problem(
                UNKNOWN_KIND,
                status.reasonPhrase(),
                status.code(),
                status.reasonPhrase() + ".",
                exchange.path(),
                List.of()));
  }

  private static FullHttpResponse document(Problem problem, Exchange exchange) {
    ByteBuf bytes = Unpooled.wrappedBuffer(written(problem));
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            exchange.isOf(HttpMethod.HEAD) ? Unpooled.EMPTY_BUFFER : bytes);
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes());
    return answer;
  }

  private static byte[] written(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
