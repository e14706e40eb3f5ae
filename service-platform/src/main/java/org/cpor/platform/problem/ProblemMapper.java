package org.cpor.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cpor.platform.log.LoggedPath;
import org.cpor.sentences.Sentence;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Converts failures of requests to problem documents, so that no answer shows a stack trace or a
 * class name.
 */
@Singleton
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final ProblemAnswers answers;

  ProblemMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  Response problem(ProblemException failure, ContainerRequestContext request) {
    Response.ResponseBuilder answer =
        answers.of(failure.type(), failure.detail(), failure.violations(), request);
    failure
        .retryAfter()
        .ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()));
    return answer.build();
  }

  @ServerExceptionMapper
  Response violations(ResteasyReactiveViolationException failure, ContainerRequestContext request) {
    Optional<List<Violation>> violations = ViolationPaths.ofRequest(failure);
    if (violations.isEmpty()) {
      return internalError(failure, request);
    }
    return problem(ProblemException.invalid(violations.get()), request);
  }

  /** Answers a body that is well-formed JSON, but whose fields or values do not fit the request. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure, ContainerRequestContext request) {
    return jsonFault(failure, request);
  }

  /**
   * Answers a body that exceeds a limit of the JSON parser. The reader of JSON bodies does not wrap
   * this exception in another exception.
   */
  @ServerExceptionMapper
  Response beyondTheParser(StreamConstraintsException failure, ContainerRequestContext request) {
    return jsonFault(failure, request);
  }

  /**
   * Answers a body that is not well-formed JSON and that a filter read. Such a filter does not wrap
   * this exception in another exception.
   */
  @ServerExceptionMapper
  Response malformed(JsonParseException failure, ContainerRequestContext request) {
    return jsonFault(failure, request);
  }

  /** Answers a body whose bytes are not valid in any Unicode encoding. */
  @ServerExceptionMapper
  Response encoding(CharConversionException failure, ContainerRequestContext request) {
    return answers
        .of(
            CommonProblem.MALFORMED_REQUEST,
            Sentence.of("The body is not encoded in UTF-8."),
            List.of(),
            request)
        .build();
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response notAuthenticated(Exception failure, ContainerRequestContext request) {
    return answers
        .of(
            CommonProblem.NOT_AUTHENTICATED,
            Sentence.of("The token is missing, expired, or not one that this service trusts."),
            List.of(),
            request)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response roleMissing(ForbiddenException failure, ContainerRequestContext request) {
    return answers.of(CommonProblem.ROLE_MISSING, null, List.of(), request).build();
  }

  /**
   * Looks for a cause of the failure, because readers of parameters and of bodies wrap their
   * failures in this exception.
   */
  @ServerExceptionMapper
  Response ofHttp(WebApplicationException failure, ContainerRequestContext request) {
    Optional<ProblemException> problem =
        Causes.of(failure)
            .filter(ProblemException.class::isInstance)
            .map(ProblemException.class::cast)
            .findFirst();
    if (problem.isPresent()) {
      return problem(problem.get(), request);
    }
    return failure.getCause() instanceof JsonProcessingException fault
        ? jsonFault(fault, request)
        : ofStatus(failure, request);
  }

  @ServerExceptionMapper
  Response anythingElse(
      Throwable failure,
      ContainerRequestContext request,
      HttpHeaders headers,
      RoutingContext routing) {
    if (Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance)) {
      CommonProblem type =
          headers.getRequestHeader(HttpHeaders.IF_MATCH).isEmpty()
              ? CommonProblem.CONFLICT
              : CommonProblem.STALE;
      return answers
          .of(
              type,
              Sentence.of("Someone else changed the resource at the same moment."),
              List.of(),
              request)
          .build();
    }
    if (Causes.of(failure).anyMatch(DatabaseAbsence::isShownBy)) {
      LOG.errorf(
          failure,
          "The database cannot be reached: path=%s",
          LoggedPath.of(request.getUriInfo().getPath()));
      return answers
          .of(CommonProblem.UNAVAILABLE, Sentence.of("Try again in a moment."), List.of(), request)
          .header(HttpHeaders.RETRY_AFTER, 5)
          .build();
    }
    if (failure instanceof IllegalArgumentException && hasMalformedType(headers)) {
      return problem(ProblemException.malformedMediaType(), request);
    }
    if (failure instanceof IOException && isDisconnected(failure, routing)) {
      LOG.debugf(
          "The client closed the connection: path=%s",
          LoggedPath.of(request.getUriInfo().getPath()));
      return Response.serverError().build();
    }
    return internalError(failure, request);
  }

  /**
   * Whether the media type in the header {@code Content-Type} is malformed. For a malformed media
   * type, {@link HttpHeaders#getMediaType} throws an exception only at the first call and then
   * returns null. This first call can be made by Quarkus, to find the method of a resource, or by a
   * filter. Therefore this method parses the header itself.
   */
  private static boolean hasMalformedType(HttpHeaders headers) {
    String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    try {
      return type != null && MediaType.valueOf(type).getType().isEmpty();
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /**
   * Whether the client closed or reset the connection. After a reset, reading the body fails while
   * Vert.x still reports the response as open. Therefore a failure of the socket before the end of
   * the request also counts.
   */
  private static boolean isDisconnected(Throwable failure, RoutingContext routing) {
    return routing.response().closed()
        || (!routing.request().isEnded()
            && Causes.of(failure).anyMatch(SocketException.class::isInstance));
  }

  private Response jsonFault(JsonProcessingException failure, ContainerRequestContext request) {
    return failure instanceof JsonMappingException mapping && JsonFault.isOfContract(mapping)
        ? problem(ProblemException.invalid(List.of(JsonFault.violation(mapping))), request)
        : answers
            .of(CommonProblem.MALFORMED_REQUEST, JsonFault.detail(failure), List.of(), request)
            .build();
  }

  private Response ofStatus(WebApplicationException failure, ContainerRequestContext request) {
    int status = failure.getResponse().getStatus();
    Optional<CommonProblem> type =
        Arrays.stream(CommonProblem.values()).filter(known -> known.status() == status).findFirst();
    if (type.isEmpty()) {
      return internalError(failure, request);
    }
    Response.ResponseBuilder answer = answers.of(type.get(), null, List.of(), request);
    List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)
        .forEach(name -> answer.header(name, failure.getResponse().getHeaderString(name)));
    return answer.build();
  }

  private Response internalError(Throwable failure, ContainerRequestContext request) {
    LOG.errorf(failure, "A request failed: path=%s", LoggedPath.of(request.getUriInfo().getPath()));
    return answers
        .of(
            CommonProblem.INTERNAL_ERROR,
            Sentence.of("The error is logged with the id of this request."),
            List.of(),
            request)
        .build();
  }
}
