package org.cpor.verifier.reading.domain;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a claim and the text of its documents, or the statement that a document is
 * unreadable. Advice depends only on the claim and its documents, so it reveals nothing about the
 * directory.
 *
 * @param field the document, such as {@code proofOfExecution[0]}, or {@code proofOfExecution} for
 *     all documents
 * @param reason why a document is unreadable; null for other advice
 */
public record Advice(String code, String field, @Nullable String reason) {

  public static final String ANOTHER_TENANT = "DOCUMENT_NAMES_ANOTHER_TENANT";
  public static final String WITHOUT_PRODUCT = "PRODUCT_NOT_IN_DOCUMENTS";
  public static final String WITHOUT_DATE = "NO_DATE_IN_PERIOD";
  public static final String UNREADABLE = "DOCUMENT_UNREADABLE";

  private static final String ALL_DOCUMENTS = "proofOfExecution";

  /**
   * Compares a claim with the readings of its documents. The product and the dates are compared
   * only when every document was read or is empty. If a reading is not complete, its document can
   * name more than the reading. Therefore no advice says that something is missing in such a
   * document.
   *
   * @param readings the readings of documents; readings of another partner's documents do not count
   * @param period the longest time before the filing in which an acknowledgement of the customer
   *     counts, according to the policy
   */
  public static List<Advice> on(ComparedClaim claim, Collection<Reading> readings, Period period) {
    Map<UUID, Reading> known =
        readings.stream()
            .filter(reading -> reading.partnerId().equals(claim.partnerId()))
            .collect(toMap(Reading::documentId, Function.identity(), (one, same) -> one));
    List<Advice> advice = new ArrayList<>();
    for (int i = 0; i < claim.documents().size(); i++) {
      Reading reading = known.get(claim.documents().get(i));
      String field = ALL_DOCUMENTS + "[" + i + "]";
      if (reading != null && reading.unreadable() != null) {
        advice.add(new Advice(UNREADABLE, field, reading.unreadable()));
      } else if (reading != null && namesAnotherTenant(reading, claim)) {
        advice.add(new Advice(ANOTHER_TENANT, field, null));
      }
    }
    List<Reading> read =
        claim.documents().stream()
            .filter(known::containsKey)
            .map(known::get)
            .filter(Reading::wasRead)
            .toList();
    List<Reading> legible = read.stream().filter(reading -> reading.unreadable() == null).toList();
    if (read.size() == claim.documents().size() && !legible.isEmpty()) {
      advice.addAll(onAll(legible, claim, period));
    }
    return List.copyOf(advice);
  }

  /**
   * Whether the document names at least one tenant, but not the claimed tenant. False if the
   * reading does not have all ids of tenants, because the document can then also name the claimed
   * tenant.
   */
  private static boolean namesAnotherTenant(Reading reading, ComparedClaim claim) {
    return reading.hasAllTenantIds()
        && !reading.tenantIds().isEmpty()
        && !reading.tenantIds().contains(claim.tenantId());
  }

  private static List<Advice> onAll(List<Reading> readings, ComparedClaim claim, Period period) {
    List<Advice> advice = new ArrayList<>();
    if (readings.stream()
        .noneMatch(
            reading -> !reading.complete() || reading.products().contains(claim.product()))) {
      advice.add(new Advice(WITHOUT_PRODUCT, ALL_DOCUMENTS, null));
    }
    LocalDate first = claim.filedOn().minus(period);
    // In the partner's time zone, the day of the filing may be one day later than in UTC.
    LocalDate last = claim.filedOn().plusDays(1);
    if (readings.stream().allMatch(Reading::hasAllDates)
        && readings.stream()
            .flatMap(reading -> reading.dates().stream())
            .noneMatch(date -> !date.isBefore(first) && !date.isAfter(last))) {
      advice.add(new Advice(WITHOUT_DATE, ALL_DOCUMENTS, null));
    }
    return advice;
  }
}
