package org.cpor.platform.http.body;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
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

  @ServerRequestFilter
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
      return Optional.ofNullable(request.getMediaType());
    } catch (IllegalArgumentException e) {
      if (request.hasEntity()) {
        throw ProblemException.malformedMediaType();
      }
      return Optional.empty();
    }
  }

  static Optional<String> otherThanUtf8(MediaType type) {
    return Optional.ofNullable(type.getParameters().get(MediaType.CHARSET_PARAMETER))
        .filter(charset ->
            JsonMediaType.is(type) && UTF_8.stream().noneMatch(charset::equalsIgnoreCase));
  }
}
