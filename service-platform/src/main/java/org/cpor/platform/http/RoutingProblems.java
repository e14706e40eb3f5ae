package org.cpor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cpor.platform.http.body.ContentEncodingException;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemType;
import org.cpor.platform.texts.Languages;
import org.cpor.sentences.Sentence;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 405, 406 and 415 with the methods, media types or encodings that the resource supports.
 */
@Singleton
class RoutingProblems {

  private final ResourceMethods resources;
  private final ObjectMapper json;

  RoutingProblems(ResourceMethods resources, ObjectMapper json) {
    this.resources = resources;
    this.json = json;
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException failure, ContainerRequestContext request) {
    String allowed = String.join(", ", resources.allowedAt(request.getUriInfo().getPath()));
    return answer(
            CommonProblem.METHOD_NOT_ALLOWED,
            Sentence.of("The resource supports {0}.", allowed),
            request)
        .header(HttpHeaders.ALLOW, allowed)
        .build();
  }

  @ServerExceptionMapper
  Response notAcceptable(NotAcceptableException failure, ContainerRequestContext request) {
    List<String> produced =
        resources.producedBy(request.getMethod(), request.getUriInfo().getPath());
    return answer(
            CommonProblem.NOT_ACCEPTABLE,
            Sentence.of(
                "The resource has none of the media types in Accept. It has: {0}.",
                String.join(", ", produced)),
            request)
        .build();
  }

  @ServerExceptionMapper
  Response notSupported(NotSupportedException failure, ContainerRequestContext request) {
    String consumed =
        String.join(
            ", ", resources.consumedBy(request.getMethod(), request.getUriInfo().getPath()));
    return answer(
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            Sentence.of("Content-Type may be {0}.", consumed),
            request)
        .header(request.getMethod().equals("POST") ? "Accept-Post" : HttpHeaders.ACCEPT, consumed)
        .build();
  }

  /**
   * Quarkus calls this method instead of the general mapper of problems, which would not add the
   * accepted encodings.
   */
  @ServerExceptionMapper
  Response encoding(ContentEncodingException failure, ContainerRequestContext request) {
    return answer(failure.type(), failure.detail(), request)
        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
        .build();
  }

  private Response.ResponseBuilder answer(
      ProblemType type, Sentence detail, ContainerRequestContext request) {
    Problem problem =
        Problem.of(
            type,
            detail,
            request.getUriInfo().getPath(),
            List.of(),
            Languages.ofAnswer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    try {
      return Response.status(type.status())
          .type(Problem.MEDIA_TYPE)
          .entity(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
