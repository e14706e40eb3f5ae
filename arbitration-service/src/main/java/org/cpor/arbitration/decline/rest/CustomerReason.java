package org.cpor.arbitration.decline.rest;

import java.util.Optional;
import org.cpor.identifiers.Blanks;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.json.StorableText;
import org.jspecify.annotations.Nullable;

/** The result of checking the customer's reason. */
sealed interface CustomerReason {

  int MAX_CHARACTERS = 2_000;

  /** A reason that can be stored. */
  record Valid(String words) implements CustomerReason {}

  /**
   * A reason that cannot be stored.
   *
   * @param sent the text that the customer sent, in a form that can be shown
   */
  record Invalid(Mistake mistake, String sent) implements CustomerReason {}

  /** The mistake in a reason. */
  enum Mistake {
    MISSING,
    TOO_LONG,
    UNREADABLE
  }

  static CustomerReason of(@Nullable String sent) {
    String text = Blanks.trim(Optional.ofNullable(sent).orElse(""));
    if (text.isEmpty()) {
      return new Invalid(Mistake.MISSING, "");
    }
    if (!LegibleText.isText(text)) {
      return new Invalid(Mistake.UNREADABLE, StorableText.replaced(text));
    }
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
        ? new Valid(text)
        : new Invalid(Mistake.TOO_LONG, text);
  }
}
