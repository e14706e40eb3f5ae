package org.cpor.intake.claim.domain;

/**
 * The claim's state does not allow what its partner wants. The message says what stands in the way.
 */
public final class ActRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String inWords;

  ActRefused(String inWords) {
    super(inWords);
    this.inWords = inWords;
  }

  /** What stands in the way, for the partner. */
  public String inWords() {
    return inWords;
  }
}
