package org.cpor.verifier.microsoft;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.cpor.platform.remote.RetryAfter;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** What an answer means that is none. */
final class MicrosoftFailure {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** Nobody waits longer for one answer, and no caller of ours is told to. */
  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private MicrosoftFailure() {}

  /** Of a call to the login service, which alone tells that there is no such tenant. */
  static RuntimeException ofLogin(Response response) {
    if (response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()) {
      Optional<LoginError> error = loginError(response);
      if (error.filter(LoginError::isOfUnknownTenant).isPresent()) {
        return new UnknownTenantException("no such tenant");
      }
      return new RefusedException(
          "login refused: " + error.map(LoginError::toString).orElse("status 400"));
    }
    return of(response);
  }

  /** Of any other call. */
  static RuntimeException of(Response response) {
    int status = response.getStatus();
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      return new SourceUnavailableException("status " + status, retryAfter(response), null);
    }
    return new RefusedException("refused: status " + status);
  }

  /** A date counts from the answer's own date; without that it asks for nothing. */
  private static @Nullable Duration retryAfter(Response response) {
    return RetryAfter.parse(
            response.getHeaderString(HttpHeaders.RETRY_AFTER),
            response.getHeaderString(HttpHeaders.DATE),
            null)
        .map(asked -> asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked)
        .orElse(null);
  }

  private static Optional<LoginError> loginError(Response response) {
    try {
      return Optional.ofNullable(response.readEntity(LoginError.class));
    } catch (RuntimeException e) {
      // Not the login service's JSON: something on the way answered for it.
      return Optional.empty();
    }
  }
}
