package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cpor.arbitration.review.application.queue.CaseSearch;
import org.cpor.arbitration.review.application.queue.QueueFilter.Assignee;
import org.cpor.arbitration.review.application.queue.QueueFilter.Period;
import org.cpor.arbitration.review.application.queue.SearchWord;
import org.cpor.events.wire.Rfc3339;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.request.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Parses the query parameters of the list of cases. {@link #refuseAll} reports all violations
 * together.
 */
final class CaseListParameters {

  private static final Pattern PRODUCT = Pattern.compile("[A-Z0-9_]{1,64}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final int MAX_NAME = 256;
  private static final String INSTANT =
      "must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z";

  private final RequestFields fields = new RequestFields();

  @Nullable String partnerId(@Nullable String text) {
    return fields
        .parameter("partnerId", text, PartnerId::parse, RequestFields.PARTNER_ID)
        .map(PartnerId::text)
        .orElse(null);
  }

  @Nullable String product(@Nullable String text) {
    return fields
        .parameter(
            "product",
            text,
            code -> Optional.of(code).filter(known -> PRODUCT.matcher(known).matches()),
            "must be the code of a product, such as POWER_BI")
        .orElse(null);
  }

  @Nullable String region(@Nullable String text) {
    return fields
        .parameter(
            "region",
            text,
            code ->
                Optional.of(code.toUpperCase(Locale.ROOT))
                    .filter(country -> COUNTRY.matcher(country).matches()),
            "must be a country as two letters, such as HU")
        .orElse(null);
  }

  @Nullable SearchWord customer(@Nullable String text) {
    return fields.parameter("customer", text, SearchWord::parse, SearchWord.FORM).orElse(null);
  }

  @Nullable CaseSearch search(@Nullable String text) {
    return fields.parameter("q", text, CaseSearch::parse, CaseSearch.FORM).orElse(null);
  }

  @Nullable Assignee assignee(@Nullable String text, String caller) {
    return fields
        .textParameter("assignee", text, MAX_NAME)
        .map(name ->
            switch (name) {
              case "none" -> new Assignee.Nobody();
              case "me" -> new Assignee.Named(caller);
              default -> new Assignee.Named(name);
            })
        .orElse(null);
  }

  /** Parses the period from {@code <name>From} to {@code <name>Before}. */
  Period period(String name, @Nullable String from, @Nullable String before) {
    return new Period(instant(name + "From", from), instant(name + "Before", before));
  }

  private @Nullable Instant instant(String field, @Nullable String text) {
    return fields.parameter(field, text, Rfc3339::instant, INSTANT).orElse(null);
  }

  void refuseAll() {
    fields.refuseAll();
  }
}
