package org.cpor.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The answers that all services have in common. Each constant says which operations give the
 * answer.
 */
enum StandardAnswer {
  NOT_MODIFIED(304, "The caller has this version.", Given.WITH_CONDITION_OF_GET),
  INVALID(
      400,
      "`malformed-request`: the request is not well-formed. `invalid-request`: the violations say"
          + " which fields or parameters break the contract. A parameter that the operation does not"
          + " have is refused, and the message names those that it has.",
      Given.ALWAYS),
  NOT_AUTHENTICATED(
      401, "`not-authenticated`: the bearer token is missing or not valid.", Given.WITH_TOKEN),
  NOT_ALLOWED(
      403,
      "`role-missing`: the token has no role that may call this. `partner-unknown`: the token of a"
          + " partner does not name it.",
      Given.WITH_TOKEN),
  NOT_FOUND(
      404,
      "`not-found`: there is no such resource, or the caller may not know that there is.",
      Given.WITH_PATH_PARAMETER),
  NOT_ACCEPTABLE(
      406, "`not-acceptable`: the resource has none of the accepted media types.", Given.ALWAYS),
  STALE(
      412, "`stale`: the resource has another version than `If-Match` says.", Given.WITH_CONDITION),
  REQUEST_TIMEOUT(408, "`request-timeout`: the body did not arrive in time.", Given.WITH_BODY),
  TOO_LARGE(413, "`too-large`: the body is larger than allowed.", Given.ALWAYS),
  URI_TOO_LONG(414, "`uri-too-long`: the address is longer than allowed.", Given.ALWAYS),
  UNSUPPORTED(
      415,
      "`unsupported-media-type`, `unsupported-encoding`: the body has a type or an encoding that"
          + " is not accepted here.",
      Given.ALWAYS),
  KEY_REUSED(
      422, "`idempotency-key-reused`: the key came with another request before.", Given.WITH_KEY),
  TOO_MANY_REQUESTS(
      429,
      "`too-many-requests`: the caller sends requests faster than its limit, or has too many"
          + " requests in progress.",
      Given.ALWAYS),
  HEADERS_TOO_LARGE(431, "`headers-too-large`: the headers are larger than allowed.", Given.ALWAYS),
  INTERNAL_ERROR(
      500,
      "`internal-error`: the service failed; its log has the id of the request.",
      Given.ALWAYS),
  NOT_IMPLEMENTED(
      501,
      "`not-implemented`: the request has a transfer coding other than `chunked`.",
      Given.ALWAYS),
  UNAVAILABLE(
      503, "`unavailable`: the service cannot answer now. Send the request again.", Given.ALWAYS);

  enum Given {
    ALWAYS,
    WITH_TOKEN,
    WITH_PATH_PARAMETER,
    WITH_BODY,
    WITH_KEY,
    WITH_CONDITION,
    WITH_CONDITION_OF_GET
  }

  private final int status;
  private final String description;
  private final Given given;

  StandardAnswer(int status, String description, Given given) {
    this.status = status;
    this.description = description;
    this.given = given;
  }

  String status() {
    return Integer.toString(status);
  }

  Given given() {
    return given;
  }

  /** The name of the answer among the document's components, such as {@code NotFound}. */
  String component() {
    StringBuilder component = new StringBuilder();
    for (String word : name().split("_", -1)) {
      component.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return component.toString();
  }

  APIResponse response() {
    APIResponse response = OASFactory.createAPIResponse().description(description);
    if (this == NOT_MODIFIED) {
      response.addHeader(HttpHeaders.ETAG, StandardSchemas.entityTag());
    } else {
      response.setContent(StandardSchemas.problemContent());
      response.addHeader(HttpHeaders.CONTENT_LANGUAGE, StandardSchemas.problemLanguage());
    }
    if (this == TOO_MANY_REQUESTS || this == UNAVAILABLE) {
      response.addHeader(HttpHeaders.RETRY_AFTER, StandardSchemas.retryAfter());
    }
    if (this == NOT_AUTHENTICATED) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, StandardSchemas.challenge());
    } else {
      RateLimitHeaders.addTo(response);
    }
    return response;
  }
}
