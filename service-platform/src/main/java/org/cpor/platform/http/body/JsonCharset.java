package org.cpor.platform.http.body;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.cpor.platform.json.JsonMediaType;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * JSON is always UTF-8 (RFC 8259, section 8.1). This filter refuses a JSON or NDJSON body with any
 * other {@code charset}. The filter does not look at the bytes.
 */
@Singleton
class JsonCharset {

  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  /**
   * Runs before the other filters that read the media type, so that this filter refuses a malformed
   * media type.
   */
  @ServerRequestFilter(priority = Priorities.USER - 1)
  void refuseOthers(ContainerRequestContext request) {
    Optional<String> other = mediaType(request).flatMap(JsonCharset::otherThanUtf8);
    if (other.isPresent()) {
      throw new ProblemException(
          CommonProblem.UNSUPPORTED_MEDIA_TYPE,
          "JSON is accepted in UTF-8 only (RFC 8259). Send it in UTF-8, with charset=utf-8 or"
              + " without a charset.");
    }
  }

  /**
   * The media type of the request; empty when there is none. If there is no body, a malformed media
   * type is no error.
   */
  private static Optional<MediaType> mediaType(ContainerRequestContext request) {
    try {
      return Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
          .map(MediaType::valueOf);
    } catch (IllegalArgumentException e) {
      if (hasBody(request)) {
        throw ProblemException.malformedMediaType();
      }
      return Optional.empty();
    }
  }

  /**
   * Whether the request has a body. {@link ContainerRequestContext#hasEntity} only tells whether
   * the request has a media type.
   */
  private static boolean hasBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return request.getHeaderString("Transfer-Encoding") != null
        || (length != null && !length.equals("0"));
  }

  static Optional<String> otherThanUtf8(MediaType type) {
    return Optional.ofNullable(type.getParameters().get(MediaType.CHARSET_PARAMETER))
        .filter(charset ->
            JsonMediaType.is(type) && UTF_8.stream().noneMatch(charset::equalsIgnoreCase));
  }
}
