package org.cpor.intake.claim.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.Optional;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimProgress.Decision;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The claim as a row of a table; what is absent is empty.
 *
 * @param findings their codes
 * @param reason its code
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
    String competing,
    String findings,
    String reason,
    String filedAt,
    String reviewDueAt,
    String respondBy,
    String decidedAt,
    String revision,
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
        harmless(claim.partnerId()),
        content.mpnId().digits(),
        content.tenantId().toString(),
        content.domain().ascii(),
        content.solutionArea().name(),
        content.activity().name(),
        harmless(content.product()),
        content.subscriptionId() == null ? "" : harmless(content.subscriptionId().text()),
        progress.status().name(),
        Boolean.toString(progress.competing()),
        harmless(progress.findings().stream().map(Finding::code).collect(joining(" "))),
        harmless(progress.reason().orElse("")),
        claim.filedAt().toString(),
        text(progress.reviewDueAt()),
        text(progress.respondBy()),
        decision == null ? "" : decision.at().toString(),
        Integer.toString(claim.revision()),
        name(content.customerContact()),
        email(content.customerContact()),
        name(content.partnerContact()),
        email(content.partnerContact()),
        content.locale().tag(),
        harmless(content.note()));
  }

  private static String text(Optional<?> value) {
    return value.map(Objects::toString).orElse("");
  }

  private static String name(@Nullable Contact contact) {
    return contact == null ? "" : harmless(contact.name());
  }

  private static String email(@Nullable Contact contact) {
    return contact == null ? "" : harmless(contact.email().text());
  }

  /**
   * The text with an apostrophe before it if a spreadsheet would take it for a formula: see OWASP,
   * "CSV Injection".
   */
  static String harmless(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
      default -> text;
    };
  }
}
