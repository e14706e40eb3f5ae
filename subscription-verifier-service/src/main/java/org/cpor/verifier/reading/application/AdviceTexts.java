package org.cpor.verifier.reading.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;
import org.cpor.verifier.reading.domain.Advice;

/** The texts of advice for partners: {@code texts/documents_<language>.properties}. */
@Singleton
public class AdviceTexts {

  static final Texts TEXTS = Texts.load(AdviceTexts.class, "documents");

  /**
   * The placeholder in a text for the number of months for which, by the policy, an acknowledgement
   * is valid.
   */
  private static final String ACKNOWLEDGEMENT_MONTHS = "{acknowledgementMonths}";

  /** If the reason why a document is unreadable has no texts, the texts of this reason are used. */
  private static final String OTHER = "FAILED";

  private final PolicyInForce policy;

  AdviceTexts(PolicyInForce policy) {
    this.policy = policy;
  }

  /** Advice with its texts in one language. */
  public record WordedAdvice(String code, String field, String message, String remedy) {

    /** All advice has the same severity. */
    public String severity() {
      return "ADVICE";
    }
  }

  /**
   * The advice with its texts.
   *
   * @param locale a BCP 47 tag
   */
  public List<WordedAdvice> of(List<Advice> advice, String locale) {
    LanguageTexts texts = TEXTS.in(locale);
    return advice.stream().map(one -> of(one, texts)).toList();
  }

  private WordedAdvice of(Advice advice, LanguageTexts texts) {
    String key = key(advice, texts);
    return new WordedAdvice(
        advice.code(), advice.field(), text(texts, key + ".message"), text(texts, key + ".remedy"));
  }

  private static String key(Advice advice, LanguageTexts texts) {
    if (advice.reason() == null) {
      return advice.code();
    }
    String key = advice.code() + "." + advice.reason();
    return texts.has(key + ".message") ? key : advice.code() + "." + OTHER;
  }

  private String text(LanguageTexts texts, String key) {
    return texts
        .text(key)
        .replace(ACKNOWLEDGEMENT_MONTHS, Integer.toString(policy.acknowledgementMonths()));
  }
}
