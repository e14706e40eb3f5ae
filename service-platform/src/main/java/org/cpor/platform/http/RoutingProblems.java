package org.cpor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.cpor.platform.http.body.ContentEncodingException;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemType;
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
  Response notAllowed(NotAllowedException failure, UriInfo uri) {
    String allowed = String.join(", ", resources.allowedAt(uri.getPath()));
    return answer(CommonProblem.METHOD_NOT_ALLOWED, "The resource supports " + allowed + ".", uri)
        .header(HttpHeaders.ALLOW, allowed)
        .build();
  }

  @ServerExceptionMapper
  Response notAcceptable(NotAcceptableException failure, UriInfo uri, Request request) {
    List<String> produced = resources.producedBy(request.getMethod(), uri.getPath());
    return answer(
            CommonProblem.NOT_ACCEPTABLE,
            "The resource has none of the media types in Accept. It has: "
                + String.join(", ", produced)
                + ".",
            uri)
        .build();
  }

  @ServerExceptionMapper
  Response notSupported(NotSupportedException failure, UriInfo uri, Request request) {
    String consumed = String.join(", ", resources.consumedBy(request.getMethod(), uri.getPath()));
    return answer(
            CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Type may be " + consumed + ".", uri)
        .header(request.getMethod().equals("POST") ? "Accept-Post" : HttpHeaders.ACCEPT, consumed)
        .build();
  }

  /**
   * Quarkus calls this method instead of the general mapper of problems. This method adds the
   * accepted encodings.
   */
  @ServerExceptionMapper
  Response encoding(ContentEncodingException failure, UriInfo uri) {
    return answer(failure.type(), Objects.requireNonNullElse(failure.getMessage(), ""), uri)
        .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
        .build();
  }

  private Response.ResponseBuilder answer(ProblemType type, String detail, UriInfo uri) {
    try {
      return Response.status(type.status())
          .type(Problem.MEDIA_TYPE)
          .entity(json.writeValueAsBytes(Problem.of(type, detail, uri.getPath(), List.of())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
