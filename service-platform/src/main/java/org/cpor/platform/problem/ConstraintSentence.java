package org.cpor.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cpor.sentences.Sentence;

/**
 * The sentence for a violated constraint of Bean Validation. Its own messages are in the language
 * of one locale only, which Quarkus finds by a rule that does not know {@code hu} for {@code
 * hu-HU}.
 */
final class ConstraintSentence {

  private ConstraintSentence() {}

  static Sentence of(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull _ -> Sentence.of("must not be null");
      case NotBlank _ -> Sentence.of("must not be blank");
      case NotEmpty _ -> Sentence.of("must not be empty");
      case Size size -> Sentence.of("size must be between {0} and {1}", size.min(), size.max());
      case Pattern pattern -> Sentence.of("must match \"{0}\"", pattern.regexp());
      default -> Sentence.of("is not valid: {0}", violation.getMessage());
    };
  }
}
