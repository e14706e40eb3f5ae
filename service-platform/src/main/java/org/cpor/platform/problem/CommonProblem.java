package org.cpor.platform.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.sentences.Sentence;

/** The problems with which every service can answer. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST(400, "The request is not well-formed"),
  INVALID_REQUEST(400, "The request breaks the rules of the contract"),
  NOT_AUTHENTICATED(401, "A valid bearer token is needed"),
  ROLE_MISSING(403, "The token does not have a role that allows this"),
  PARTNER_UNKNOWN(403, "The token does not name its partner"),
  NOT_FOUND(404, "There is no such resource"),
  METHOD_NOT_ALLOWED(405, "The resource does not support this method"),
  NOT_ACCEPTABLE(406, "The resource is not available in any of the accepted media types"),
  REQUEST_TIMEOUT(408, "The request did not arrive in time"),
  CONFLICT(409, "The resource's state does not allow this"),
  STALE(412, "The resource has changed since it was read"),
  TOO_LARGE(413, "The request is too large"),
  URI_TOO_LONG(414, "The request's target is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request's media type is not accepted here"),
  UNSUPPORTED_ENCODING(415, "The request's content encoding is not accepted here"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another request"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large"),
  INTERNAL_ERROR(500, "An internal error occurred"),
  NOT_IMPLEMENTED(501, "The service does not implement this"),
  UNAVAILABLE(503, "The service cannot answer now");

  private final int status;
  @CompileTimeConstant private final String title;

  CommonProblem(int status, @CompileTimeConstant String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public Sentence title() {
    return Sentence.of(title);
  }

  @Override
  public int status() {
    return status;
  }
}
