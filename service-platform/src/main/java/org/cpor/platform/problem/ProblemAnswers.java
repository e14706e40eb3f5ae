package org.cpor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.cpor.platform.texts.Languages;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** Makes the answer to a failed request: a problem document in the language of the caller. */
@Singleton
public class ProblemAnswers {

  private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The answer with a problem document.
   *
   * @param detail what happened; if null, the document repeats the title
   */
  public Response.ResponseBuilder of(
      ProblemType type,
      @Nullable Sentence detail,
      List<Violation> violations,
      ContainerRequestContext request) {
    return of(type, detail, violations, request, (problem, _) -> problem);
  }

  /**
   * The path of the request with percent-encoding. It begins with one slash, because a URI
   * reference that begins with two slashes names a host (RFC 3986, section 4.2).
   */
  private static String encodedPath(ContainerRequestContext request) {
    String path = "/" + LEADING_SLASHES.matcher(request.getUriInfo().getPath()).replaceFirst("");
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is always valid when it is encoded", e);
    }
  }

  /**
   * The answer with a document that has more fields than a problem.
   *
   * @param detail what happened; if null, the document repeats the title
   * @param document makes the document from the problem and its language
   */
  public Response.ResponseBuilder of(
      ProblemType type,
      @Nullable Sentence detail,
      List<Violation> violations,
      ContainerRequestContext request,
      BiFunction<Problem, Locale, Object> document) {
    Locale language = Languages.ofAnswer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Problem problem = Problem.of(type, detail, encodedPath(request), violations, language);
    try {
      return Response.status(type.status())
          .type(Problem.MEDIA_TYPE)
          .entity(json.writeValueAsBytes(document.apply(problem, language)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
