package org.cpor.platform.http;

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
import org.cpor.platform.problem.ProblemAnswers;
import org.cpor.sentences.Sentence;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 405, 406 and 415 with the methods, media types or encodings that the resource supports.
 */
@Singleton
class RoutingProblems {

  private final ResourceMethods resources;
  private final ProblemAnswers answers;

  RoutingProblems(ResourceMethods resources, ProblemAnswers answers) {
    this.resources = resources;
    this.answers = answers;
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException failure, ContainerRequestContext request) {
    String allowed = String.join(", ", resources.allowedAt(request.getUriInfo().getPath()));
    return answers
        .of(
            CommonProblem.METHOD_NOT_ALLOWED,
            Sentence.of("The resource supports {0}.", allowed),
            List.of(),
            request)
        .header(HttpHeaders.ALLOW, allowed)
        .build();
  }

  @ServerExceptionMapper
  Response notAcceptable(NotAcceptableException failure, ContainerRequestContext request) {
    List<String> produced =
        resources.producedBy(request.getMethod(), request.getUriInfo().getPath());
    return answers
        .of(
            CommonProblem.NOT_ACCEPTABLE,
            Sentence.of(
                "The resource has none of the media types in Accept. It has: {0}.",
                String.join(", ", produced)),
            List.of(),
            request)
        .build();
  }

  @ServerExceptionMapper
  Response notSupported(NotSupportedException failure, ContainerRequestContext request) {
    String consumed =
        String.join(
            ", ", resources.consumedBy(request.getMethod(), request.getUriInfo().getPath()));
    return answers
        .of(
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            Sentence.of("Content-Type may be {0}.", consumed),
            List.of(),
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
    return answers
        .of(failure.type(), failure.detail(), List.of(), request)
        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
        .build();
  }
}
