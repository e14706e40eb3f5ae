package org.cpor.platform.http;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.net.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cpor.platform.http.body.BodySizes;
import org.cpor.platform.problem.CommonProblem;

/** Checks the head of a request before the request is routed. */
final class RequestChecks {

  private RequestChecks() {}

  /** The reason to refuse the request; empty when the request is valid. */
  static Optional<Refusal> refusal(HttpRequest request, Exchange exchange, BodySizes sizes) {
    if (hasForeignCoding(request)) {
      return Optional.of(
          new Refusal(
              CommonProblem.NOT_IMPLEMENTED,
              "Of the transfer codings, only chunked is accepted. A gzip body needs the"
                  + " header Content-Encoding: gzip."));
    }
    if (request.decoderResult().isFailure()) {
      return Optional.of(undecodable(request.decoderResult().cause()));
    }
    if (exchange.path() == null) {
      return Optional.of(Refusal.malformed("The target of the request is not a URI with a path."));
    }
    if (!namesOneHost(request)) {
      return Optional.of(
          Refusal.malformed(
              "The request needs exactly one Host header, with a host and optionally"
                  + " a port, such as Host: claims.example:8081."));
    }
    long limit = sizes.of(exchange.path());
    return HttpUtil.getContentLength(request, 0L) > limit
        ? Optional.of(tooLarge(limit))
        : Optional.empty();
  }

  /**
   * Whether the body has a transfer coding other than {@code chunked}. Such a request is answered
   * with 501 (RFC 9112, section 6.1).
   */
  private static boolean hasForeignCoding(HttpRequest request) {
    return request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .anyMatch(coding ->
            !coding.isEmpty() && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding));
  }

  static Refusal tooLarge(long limit) {
    return new Refusal(
        CommonProblem.TOO_LARGE, "The body of this request may have up to {0} bytes.", limit);
  }

  private static Refusal undecodable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line ->
          new Refusal(
              CommonProblem.URI_TOO_LONG, "The request line is too long: {0}", message(line));
      case TooLongHttpHeaderException header ->
          new Refusal(
              CommonProblem.HEADERS_TOO_LARGE, "The headers are too large: {0}", message(header));
      case TooLongFrameException frame ->
          new Refusal(CommonProblem.HEADERS_TOO_LARGE, "A part of the request is too large.");
      default ->
          Refusal.malformed(
              "The request is not valid HTTP/1.1: its request line, a header or its"
                  + " length does not follow RFC 9112.");
    };
  }

  /**
   * Returns the message of Netty, which names the limit. For example: "An HTTP line is larger than
   * 4096 bytes."
   */
  private static String message(TooLongFrameException failure) {
    return String.valueOf(failure.getMessage());
  }

  /**
   * Whether the Host header is valid: exactly one in HTTP/1.1 (RFC 9112), at most one in HTTP/1.0.
   */
  private static boolean namesOneHost(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.isEmpty()) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }
    return hosts.size() == 1
        && !hosts.getFirst().isBlank()
        && HostAndPort.parseAuthority(hosts.getFirst(), -1) != null;
  }
}
