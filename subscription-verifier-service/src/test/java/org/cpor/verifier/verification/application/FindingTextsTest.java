package org.cpor.verifier.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.verification.domain.Answer;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.Checks;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.Severity;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextsTest {

  @Test
  void everyLanguageHasExactlyTheTextsOfTheFindings() {
    assertThat(FindingTexts.TEXTS.keys())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Checks.codes().stream(), Stream.of(DocumentCheck.POE_STALE + ".document"))
                .flatMap(code -> Stream.of(code + ".message", code + ".remedy"))
                .toList());
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    assertThat(FindingTexts.TEXTS.keys())
        .allSatisfy(key ->
            assertThat(FindingTexts.TEXTS.in("hu").text(key))
                .isNotEqualTo(FindingTexts.TEXTS.in("en").text(key)));
  }

  @Test
  void aFindingIsInTheClaimsLanguage() {
    assertThat(told("hu").message()).isEqualTo("Nincs ilyen azonosítójú ügyfélbérlő.");
    assertThat(told("en-GB").message()).isEqualTo("There is no customer tenant with this id.");
  }

  @Test
  void anUnknownLanguageGetsHungarianTexts() {
    assertThat(told("fi")).isEqualTo(told("hu"));
    assertThat(told("")).isEqualTo(told("hu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void theNumbersAreThoseOfThePolicyInForce(String language) {
    CheckResult stale =
        new CheckResult("POE_STALE", Severity.WARNING, "…", "…", Answer.FOUND, false);

    Finding finding =
        new FindingTexts(new PolicyInForce("new", 7, 18)).of(List.of(stale), language).getFirst();

    assertThat(finding.message()).contains("18").doesNotContain("12", "{");
    assertThat(finding.remedy()).contains("18").doesNotContain("12", "{");
  }

  /** Documents can also be added to a claim that is approved and is not under review any more. */
  @Test
  void theRemedyForAnAddedDocumentIsTrueWithAndWithoutAReview() {
    String remedy = DocumentCheck.POE_STALE + ".document.remedy";

    assertThat(FindingTexts.TEXTS.in("en").text(remedy))
        .startsWith(
            "If the claim is reviewed now or later, the reviewers may ask for a newer"
                + " acknowledgement.")
        .endsWith("An old acknowledgement alone does not end an association.");
    assertThat(FindingTexts.TEXTS.in("hu").text(remedy))
        .startsWith(
            "Ha a kérelmet most vagy később felülvizsgálják, a felülvizsgálók újabb igazolást"
                + " kérhetnek.")
        .endsWith("A régi igazolás önmagában nem szünteti meg a társítást.");
  }

  private static Finding told(String locale) {
    CheckResult finding =
        new CheckResult(
            "TENANT_UNKNOWN", Severity.ERROR, "customer.tenantId", "…", Answer.FOUND, false);
    return new FindingTexts(new PolicyInForce("2021", 7, 12))
        .of(List.of(finding), locale)
        .getFirst();
  }
}
