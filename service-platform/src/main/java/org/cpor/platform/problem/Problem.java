package org.cpor.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.cpor.platform.texts.Languages;
import org.cpor.platform.texts.Translations;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The document that answers a failed request, according to RFC 9457.
 *
 * @param type a stable URI that ends with the name of the problem's type in kebab case
 * @param detail what happened in this case, in words for the caller
 * @param instance the path of the request, percent-encoded
 * @param violations the errors of the request's fields; an empty list is not in the JSON
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WrittenViolation> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The beginning of each {@code type}. The name of the type follows. */
  public static final String TYPES = "https://cpor.example/problems/";

  public Problem {
    violations = List.copyOf(violations);
  }

  /**
   * Makes the document.
   *
   * @param detail if null, the document has the title as its detail
   * @param language one of {@link Languages#ALL}
   */
  public static Problem of(
      ProblemType type,
      @Nullable Sentence detail,
      @Nullable String instance,
      List<Violation> violations,
      Locale language) {
    Translations translations = Translations.current();
    String title = translations.written(type.title(), language);
    return new Problem(
        TYPES + type.kebabName(),
        title,
        type.status(),
        detail == null ? title + "." : translations.written(detail, language),
        instance,
        violations.stream().map(violation -> violation.in(language)).toList());
  }

  /** Makes the document for one item of a request. The document has no {@code instance}. */
  public static Problem of(ProblemException problem, Locale language) {
    return of(problem.type(), problem.detail(), null, problem.violations(), language);
  }
}
