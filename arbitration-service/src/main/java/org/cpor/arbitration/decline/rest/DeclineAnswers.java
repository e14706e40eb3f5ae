package org.cpor.arbitration.decline.rest;

import static org.cpor.arbitration.platform.ArbitrationProblem.DECLINE_LINK_EXPIRED;
import static org.cpor.arbitration.platform.ArbitrationProblem.DECLINE_LINK_USED;
import static org.cpor.arbitration.platform.ArbitrationProblem.DECLINE_LINK_WITHOUT_OBJECT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cpor.arbitration.decline.application.DeclinableApproval;
import org.cpor.arbitration.decline.application.DeclineRefused;
import org.cpor.arbitration.decline.application.DeclineRefused.Why;
import org.cpor.arbitration.decline.application.DeclinedApproval;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.texts.Languages;
import org.cpor.sentences.Sentence;

/**
 * Answers a customer with a page, and a program with JSON. The headers of an answer forbid browsers
 * to store the answer, to embed the answer in another page, to send the address of the answer to
 * other sites, and to load other files for the answer. The headers also forbid search engines to
 * index the answer.
 */
@Singleton
class DeclineAnswers {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final DeclinePages pages;

  DeclineAnswers(DeclinePages pages) {
    this.pages = pages;
  }

  Response offer(DeclinableApproval approval, HttpHeaders request) {
    return acceptsJson(request)
        ? json(200, DeclineView.of(approval))
        : page(200, pages.offer(approval));
  }

  Response done(DeclinedApproval declined, HttpHeaders request) {
    return acceptsJson(request)
        ? json(200, DeclineView.of(declined))
        : page(200, pages.done(declined));
  }

  Response invalid(
      DeclinableApproval approval, CustomerReason.Invalid reason, HttpHeaders request) {
    Sentence mistake =
        switch (reason.mistake()) {
          case MISSING -> Sentence.of("is required");
          case TOO_LONG ->
              Sentence.of("must have 1 to {0} characters", CustomerReason.MAX_CHARACTERS);
          case UNREADABLE -> Sentence.of(LegibleText.RULE);
        };
    return acceptsJson(request)
        ? problem(ProblemException.invalid(List.of(new Violation("reason", mistake))), request)
        : page(400, pages.offer(approval, reason));
  }

  Response refused(DeclineRefused refused, HttpHeaders request) {
    ProblemException problem =
        switch (refused.why()) {
          case Why.Unknown _ -> ProblemException.notFound("There is no such link.");
          case Why.Expired _ ->
              new ProblemException(DECLINE_LINK_EXPIRED, "The link no longer works.");
          case Why.Declined declined ->
              new ProblemException(
                  DECLINE_LINK_USED, "The association was declined at {0}.", declined.at());
          case Why.Moved moved ->
              new ProblemException(
                  DECLINE_LINK_WITHOUT_OBJECT,
                  "The association moved to another claim of the partner at {0}.",
                  moved.at());
          case Why.Ended ended ->
              new ProblemException(
                  DECLINE_LINK_WITHOUT_OBJECT, "The association ended at {0}.", ended.at());
        };
    return acceptsJson(request)
        ? problem(problem, request)
        : page(
            problem.type().status(),
            pages.refused(
                refused, Languages.ofAnswer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
  }

  /** Whether the client prefers JSON to a page. */
  private static boolean acceptsJson(HttpHeaders request) {
    return request.getAcceptableMediaTypes().stream()
        .filter(type ->
            type.isCompatible(MediaType.TEXT_HTML_TYPE)
                || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .filter(type -> !type.isCompatible(MediaType.TEXT_HTML_TYPE))
        .isPresent();
  }

  private static Response page(int status, DeclinePage page) {
    return withHeaders(Response.status(status))
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
        .entity(page.render())
        .build();
  }

  private static Response json(int status, Object view) {
    return withHeaders(Response.status(status))
        .type(MediaType.APPLICATION_JSON)
        .entity(view)
        .build();
  }

  private static Response problem(ProblemException problem, HttpHeaders request) {
    return withHeaders(Response.status(problem.type().status()))
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.of(
                problem, Languages.ofAnswer(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))))
        .build();
  }

  private static Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow");
  }
}
