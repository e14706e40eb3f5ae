package org.cpor.intake.claim.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.Optional;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.ProgressStep.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The claim as a row of the CSV file; absent values are empty.
 *
 * @param findings the codes of the findings
 * @param reason the code of the reason
 */
@JsonPropertyOrder({
  "claimId",
  "partnerId",
  "mpnId",
  "tenantId",
  "domain",
  "solutionArea",
  "activity",
  "product",
  "subscriptionId",
  "status",
  "competing",
  "findings",
  "reason",
  "filedAt",
  "reviewDueAt",
  "respondBy",
  "decidedAt",
  "revision",
  "customerContactName",
  "customerContactEmail",
  "partnerContactName",
  "partnerContactEmail",
  "locale",
  "note"
})
record ClaimRow(
    String claimId,
    String partnerId,
    String mpnId,
    String tenantId,
    String domain,
    String solutionArea,
    String activity,
    String product,
    String subscriptionId,
    String status,
    boolean competing,
    String findings,
    String reason,
    String filedAt,
    String reviewDueAt,
    String respondBy,
    String decidedAt,
    int revision,
    String customerContactName,
    String customerContactEmail,
    String partnerContactName,
    String partnerContactEmail,
    String locale,
    String note) {

  static ClaimRow of(Claim claim) {
    ClaimContent content = claim.content();
    ClaimProgress progress = claim.progress();
    Decision decision = progress.decision();
    return new ClaimRow(
        claim.claimId().toString(),
        SpreadsheetText.harmless(claim.partnerId()),
        SpreadsheetText.harmless(content.mpnId().digits()),
        content.tenantId().toString(),
        SpreadsheetText.harmless(content.domain().ascii()),
        content.solutionArea().name(),
        content.activity().name(),
        SpreadsheetText.harmless(content.product()),
        content.subscriptionId() == null
            ? ""
            : SpreadsheetText.harmless(content.subscriptionId().text()),
        progress.status().name(),
        progress.competing(),
        SpreadsheetText.harmless(
            progress.findings().stream().map(Finding::code).collect(joining(" "))),
        SpreadsheetText.harmless(progress.reason().orElse("")),
        claim.filedAt().toString(),
        text(progress.reviewDueAt()),
        text(progress.respondBy()),
        decision == null ? "" : decision.at().toString(),
        claim.revision(),
        name(content.customerContact()),
        email(content.customerContact()),
        name(content.partnerContact()),
        email(content.partnerContact()),
        content.locale().tag(),
        SpreadsheetText.harmless(content.note()));
  }

  private static String text(Optional<?> value) {
    return value.map(Objects::toString).orElse("");
  }

  private static String name(@Nullable Contact contact) {
    return contact == null ? "" : SpreadsheetText.harmless(contact.name());
  }

  private static String email(@Nullable Contact contact) {
    return contact == null ? "" : SpreadsheetText.harmless(contact.email().text());
  }
}
