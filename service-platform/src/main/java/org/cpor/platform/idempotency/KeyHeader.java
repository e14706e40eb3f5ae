package org.cpor.platform.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses the header {@code Idempotency-Key} when it is malformed, for example empty, or sent more
 * than once. Jakarta REST would ignore an empty header, and would use the first of several headers.
 * The request could then be performed twice, although the sender asked for it once.
 */
@Singleton
class KeyHeader {

  @ServerRequestFilter
  void refuseUnlessOneKey(ContainerRequestContext request) {
    List<String> keys = request.getHeaders().getOrDefault(IdempotencyKey.HEADER, List.of());
    if (keys.size() > 1) {
      throw ProblemException.invalid(
          List.of(new Violation(IdempotencyKey.HEADER, "must be sent once")));
    }
    keys.forEach(IdempotencyKey::new);
  }
}
