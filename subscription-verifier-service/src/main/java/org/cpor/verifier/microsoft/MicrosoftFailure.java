package org.cpor.verifier.microsoft;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.cpor.platform.remote.RetryAfter;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** Maps failed answers to exceptions. */
final class MicrosoftFailure {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** The longest pause that the verifier makes, even if Microsoft asks for a longer pause. */
  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private MicrosoftFailure() {}

  /**
   * The exception for a failed call to the login service. Only this service reports unknown
   * tenants.
   */
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

  /**
   * The exception for a failed call to Microsoft Graph, or for a failed login with a status other
   * than 400.
   */
  static RuntimeException of(Response response) {
    int status = response.getStatus();
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      return new SourceUnavailableException("status " + status, retryAfter(response), null);
    }
    return new RefusedException("refused: status " + status);
  }

  /**
   * The pause that the answer asks for, but at most {@link #LONGEST_ASKED}. If the header {@code
   * Retry-After} is a date, the pause lasts from the time in the header {@code Date} to this date.
   * Without a header {@code Date}, such a {@code Retry-After} is ignored.
   */
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
      // This is not the JSON of the login service, so a proxy has answered instead.
      return Optional.empty();
    }
  }
}
