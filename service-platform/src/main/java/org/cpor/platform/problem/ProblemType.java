package org.cpor.platform.problem;

import java.util.Locale;
import org.cpor.sentences.Sentence;

/**
 * A kind of problem. Callers recognize the kind by its URI, which never changes. Services add their
 * own kinds as enums.
 */
public interface ProblemType {

  /** The name of the enum constant, such as {@code CASE_HELD_BY_ANOTHER}. */
  String name();

  /** A short sentence that is the same for every problem of this kind. */
  Sentence title();

  /** The HTTP status. */
  int status();

  /** The name in kebab case with which the URI ends, such as {@code case-held-by-another}. */
  default String kebabName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
