package org.cpor.platform.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Locale;
import org.cpor.platform.texts.Translations;
import org.cpor.sentences.Sentence;

/**
 * One error of a request.
 *
 * @param field the path of the field in the request's JSON, such as {@code customer.domain}, or the
 *     name of a parameter or header
 * @param sentence what is wrong with the field, or what the field must be
 */
public record Violation(String field, Sentence sentence) {

  public Violation(String field, @CompileTimeConstant String pattern, Object... arguments) {
    this(field, Sentence.of(pattern, arguments));
  }

  /** The sentence in English. */
  public String message() {
    return in(Locale.ENGLISH).message();
  }

  public WrittenViolation in(Locale language) {
    return new WrittenViolation(field, Translations.current().written(sentence, language));
  }
}
