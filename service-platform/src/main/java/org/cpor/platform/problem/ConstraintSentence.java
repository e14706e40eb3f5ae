package org.cpor.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cpor.platform.json.Legible;
import org.cpor.platform.json.LegibleText;
import org.cpor.sentences.Sentence;

/**
 * The sentence for a violated constraint of Bean Validation. The messages of Bean Validation itself
 * are not used, because Quarkus does not find the Hungarian messages ({@code hu}) when a caller
 * asks for {@code hu-HU}.
 */
final class ConstraintSentence {

  private ConstraintSentence() {}

  static Sentence of(ConstraintViolation<?> violation) {
    return switch (violation.getConstraintDescriptor().getAnnotation()) {
      case NotNull _ -> Sentence.of("must not be null");
      case NotBlank _ -> Sentence.of("must not be blank");
      case NotEmpty _ -> Sentence.of("must not be empty");
      case Size size -> Sentence.of("size must be between {0} and {1}", size.min(), size.max());
      case Pattern _ -> Sentence.of("does not have the form that the contract describes");
      case Legible _ -> Sentence.of(LegibleText.RULE);
      default -> Sentence.of("is not valid: {0}", violation.getMessage());
    };
  }
}
