package org.cpor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cpor.platform.log.LoggedPath;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Converts every failure of a request to a problem document, so that no answer shows a stack trace
 * or a class name.
 */
@Singleton
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final ObjectMapper json;

  ProblemMapper(ObjectMapper json) {
    this.json = json;
  }

  @ServerExceptionMapper
  Response problem(ProblemException failure, UriInfo uri) {
    Response.ResponseBuilder answer =
        answer(failure.type(), failure.getMessage(), failure.violations(), uri);
    failure
        .retryAfter()
        .ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()));
    return answer.build();
  }

  @ServerExceptionMapper
  Response violations(ResteasyReactiveViolationException failure, UriInfo uri) {
    Optional<List<Violation>> violations = ViolationPaths.ofRequest(failure);
    if (violations.isEmpty()) {
      return internalError(failure, uri);
    }
    return problem(ProblemException.invalid(violations.get()), uri);
  }

  /** The body is well-formed JSON, but its fields or values do not fit the request. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure, UriInfo uri) {
    return jsonFault(failure, uri);
  }

  /** The reader of JSON bodies does not wrap this exception in another one. */
  @ServerExceptionMapper
  Response beyondTheParser(StreamConstraintsException failure, UriInfo uri) {
    return jsonFault(failure, uri);
  }

  /** The bytes of the body are not valid in any Unicode encoding. */
  @ServerExceptionMapper
  Response encoding(CharConversionException failure, UriInfo uri) {
    return answer(
            CommonProblem.MALFORMED_REQUEST, "The body is not encoded in UTF-8.", List.of(), uri)
        .build();
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response notAuthenticated(Exception failure, UriInfo uri) {
    return answer(
            CommonProblem.NOT_AUTHENTICATED,
            "The token is missing, expired, or not one that this service trusts.",
            List.of(),
            uri)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response roleMissing(ForbiddenException failure, UriInfo uri) {
    return answer(CommonProblem.ROLE_MISSING, null, List.of(), uri).build();
  }

  /** The readers of parameters and of the body wrap their failures in this exception. */
  @ServerExceptionMapper
  Response ofHttp(WebApplicationException failure, UriInfo uri) {
    Optional<ProblemException> problem =
        Causes.of(failure)
            .filter(ProblemException.class::isInstance)
            .map(ProblemException.class::cast)
            .findFirst();
    if (problem.isPresent()) {
      return problem(problem.get(), uri);
    }
    return failure.getCause() instanceof JsonProcessingException fault
        ? jsonFault(fault, uri)
        : ofStatus(failure, uri);
  }

  @ServerExceptionMapper
  Response anythingElse(
      Throwable failure, UriInfo uri, HttpHeaders headers, RoutingContext routing) {
    if (Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance)) {
      CommonProblem type =
          headers.getRequestHeader(HttpHeaders.IF_MATCH).isEmpty()
              ? CommonProblem.CONFLICT
              : CommonProblem.STALE;
      return answer(type, "Someone else changed the resource at the same moment.", List.of(), uri)
          .build();
    }
    if (Causes.of(failure).anyMatch(DatabaseAbsence::isShownBy)) {
      LOG.errorf(failure, "The database cannot be reached: path=%s", LoggedPath.of(uri.getPath()));
      return answer(CommonProblem.UNAVAILABLE, "Try again in a moment.", List.of(), uri)
          .header(HttpHeaders.RETRY_AFTER, 5)
          .build();
    }
    if (failure instanceof IllegalArgumentException && hasMalformedType(headers)) {
      return problem(ProblemException.malformedMediaType(), uri);
    }
    if (isUndecodableForm(failure)) {
      return answer(
              CommonProblem.MALFORMED_REQUEST,
              "The form is not encoded as application/x-www-form-urlencoded.",
              List.of(),
              uri)
          .build();
    }
    if (failure instanceof IOException && isDisconnected(failure, routing)) {
      LOG.debugf("The client closed the connection: path=%s", LoggedPath.of(uri.getPath()));
      return Response.serverError().build();
    }
    return internalError(failure, uri);
  }

  /**
   * Whether the media type in the header {@code Content-Type} is malformed. Where Quarkus chooses
   * the method of a resource by this type, it parses the type before any filter can refuse the
   * request.
   */
  private static boolean hasMalformedType(HttpHeaders headers) {
    try {
      headers.getMediaType();
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** The reader of forms does not catch the exception of {@link URLDecoder}. */
  private static boolean isUndecodableForm(Throwable failure) {
    return failure instanceof IllegalArgumentException
        && Arrays.stream(failure.getStackTrace())
            .limit(1)
            .anyMatch(frame -> frame.getClassName().equals(URLDecoder.class.getName()));
  }

  /** When a connection is reset, the reader of the body fails before Vert.x closes the response. */
  private static boolean isDisconnected(Throwable failure, RoutingContext routing) {
    return routing.response().closed()
        || (!routing.request().isEnded()
            && Causes.of(failure).anyMatch(SocketException.class::isInstance));
  }

  private Response jsonFault(JsonProcessingException failure, UriInfo uri) {
    return failure instanceof JsonMappingException mapping && JsonFault.isOfContract(mapping)
        ? problem(ProblemException.invalid(List.of(JsonFault.violation(mapping))), uri)
        : answer(CommonProblem.MALFORMED_REQUEST, JsonFault.detail(failure), List.of(), uri)
            .build();
  }

  private Response ofStatus(WebApplicationException failure, UriInfo uri) {
    int status = failure.getResponse().getStatus();
    Optional<CommonProblem> type =
        Arrays.stream(CommonProblem.values()).filter(known -> known.status() == status).findFirst();
    if (type.isEmpty()) {
      return internalError(failure, uri);
    }
    Response.ResponseBuilder answer = answer(type.get(), null, List.of(), uri);
    List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)
        .forEach(name -> answer.header(name, failure.getResponse().getHeaderString(name)));
    return answer.build();
  }

  private Response internalError(Throwable failure, UriInfo uri) {
    LOG.errorf(failure, "A request failed: path=%s", LoggedPath.of(uri.getPath()));
    return answer(
            CommonProblem.INTERNAL_ERROR,
            "The error is logged with the id of this request.",
            List.of(),
            uri)
        .build();
  }

  private Response.ResponseBuilder answer(
      ProblemType type, @Nullable String detail, List<Violation> violations, UriInfo uri) {
    Problem problem = Problem.of(type, detail, uri.getPath(), violations);
    try {
      return Response.status(type.status())
          .type(Problem.MEDIA_TYPE)
          .entity(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
