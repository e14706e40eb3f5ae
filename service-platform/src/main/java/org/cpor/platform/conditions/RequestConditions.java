package org.cpor.platform.conditions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.platform.problem.ProblemException;

/** The conditional headers of the current request (RFC 9110). */
@ApplicationScoped
public class RequestConditions {

  private final HttpHeaders headers;

  RequestConditions(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * Returns the condition under which the current request is allowed to write.
   *
   * @throws ProblemException when a header is malformed
   */
  public WriteCondition ofWrite() {
    return new WriteCondition(read(HttpHeaders.IF_MATCH), read(HttpHeaders.IF_NONE_MATCH));
  }

  /**
   * Answers a GET of a resource that has the version {@code current}. The status is 200 with the
   * tag of this version, 304 when the caller already has this version, or 412 when {@code If-Match}
   * names another version.
   *
   * @param view creates the body of status 200
   * @throws ProblemException when a header is malformed, or {@code If-Match} does not match
   */
  public Response answer(VersionTag current, Supplier<Object> view) {
    WriteCondition match = new WriteCondition(read(HttpHeaders.IF_MATCH), Optional.empty());
    match.check(current);
    boolean known =
        read(HttpHeaders.IF_NONE_MATCH).filter(tags -> tags.matchesWeakly(current)).isPresent();
    return known
        ? Response.notModified(current.header()).build()
        : Response.ok(view.get()).tag(current.header()).build();
  }

  private Optional<TagList> read(String header) {
    return TagList.parse(header, headers.getRequestHeader(header));
  }
}
