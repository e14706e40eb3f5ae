package org.cpor.verifier.verification.application;

import org.cpor.platform.texts.Texts;

/** Why a verification cannot be replayed. */
// The texts are in texts/replay_<language>.properties.
public enum ReplayObstacle {
  /** The receipt was stored before this service recorded values. */
  VALUES_NOT_RECORDED;

  static final Texts TEXTS = Texts.load(ReplayObstacle.class, "replay");

  /**
   * The text for the partner.
   *
   * @param locale a BCP 47 tag
   */
  public String in(String locale) {
    return TEXTS.in(locale).text(name());
  }
}
