package org.cpor.events.fact;

import org.jspecify.annotations.Nullable;

/**
 * A problem that a check found, with texts for the partner. A finding never mentions another
 * partner or another tenant.
 *
 * @param code such as {@code DOMAIN_TENANT_MISMATCH}
 * @param severity {@code ERROR}: the claim needs a correction; {@code WARNING}: the claim goes on
 *     to review; {@code ADVICE}: a hint that changes no status
 * @param field the field of the claim with the problem, such as {@code customer.domain}
 * @param message what is wrong, in the claim's language
 * @param remedy how the partner can correct it, in the claim's language
 * @param messages the message in each language, for reviewers; null in errors and warnings, and in
 *     older facts
 */
public record Finding(
    String code,
    String severity,
    String field,
    String message,
    String remedy,
    @Nullable Translations messages) {

  /** A finding with texts in the claim's language only. */
  public Finding(String code, String severity, String field, String message, String remedy) {
    this(code, severity, field, message, remedy, null);
  }
}
