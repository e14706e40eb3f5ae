package org.cpor.verifier.verification.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.ClaimField;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.Severity;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;

/** The texts of findings for partners: {@code texts/findings_<language>.properties}. */
@Singleton
public class FindingTexts {

  static final Texts TEXTS = Texts.load(FindingTexts.class, "findings");

  /**
   * The placeholder in a text for the number of months for which, by the policy, an acknowledgement
   * is valid.
   */
  private static final String ACKNOWLEDGEMENT_MONTHS = "{acknowledgementMonths}";

  private final PolicyInForce policy;

  FindingTexts(PolicyInForce policy) {
    this.policy = policy;
  }

  /**
   * The findings with their texts.
   *
   * @param locale a BCP 47 tag
   */
  public List<Finding> of(List<CheckResult> findings, String locale) {
    LanguageTexts texts = TEXTS.in(locale);
    return findings.stream().map(finding -> of(finding, texts)).toList();
  }

  /**
   * The finding of a check of an added document, with its texts.
   *
   * @param locale a BCP 47 tag
   */
  public Finding of(DocumentCheck check, String locale) {
    LanguageTexts texts = TEXTS.in(locale);
    return new Finding(
        check.code(),
        Severity.WARNING.name(),
        ClaimField.ACKNOWLEDGED_ON.path(),
        text(texts, check.code() + ".document.message"),
        text(texts, check.code() + ".document.remedy"));
  }

  private Finding of(CheckResult finding, LanguageTexts texts) {
    return new Finding(
        finding.code(),
        finding.severity().name(),
        finding.field(),
        text(texts, finding.code() + ".message"),
        text(texts, finding.code() + ".remedy"));
  }

  private String text(LanguageTexts texts, String key) {
    return texts
        .text(key)
        .replace(ACKNOWLEDGEMENT_MONTHS, Integer.toString(policy.acknowledgementMonths()));
  }
}
