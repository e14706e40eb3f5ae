package org.cpor.verifier.reading.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a partner says, according to intake.
 *
 * @param unreadable why intake could not read the text, such as {@code ENCRYPTED}; null when intake
 *     read the text
 * @param dates the dates in the text
 * @param tenantIds the ids that the text gives as ids of tenants
 * @param products the codes of the products that the text names
 * @param complete false when intake read only a part of the text, so that the document can name
 *     more than this reading
 */
public record Reading(
    UUID documentId,
    String partnerId,
    @Nullable String unreadable,
    List<LocalDate> dates,
    List<UUID> tenantIds,
    List<String> products,
    boolean complete) {

  /** The maximum number of dates in a reading. Intake leaves out the earliest dates. */
  private static final int MAX_DATES = 100;

  /** The maximum number of ids of tenants in a reading. */
  private static final int MAX_TENANT_IDS = 20;

  public Reading {
    dates = List.copyOf(dates);
    tenantIds = List.copyOf(tenantIds);
    products = List.copyOf(products);
  }

  /**
   * Whether intake read the text of the document, or the document is empty. All other unreadable
   * documents, such as scanned pages, can name anything.
   */
  boolean wasRead() {
    return unreadable == null || unreadable.equals("EMPTY");
  }

  /** Whether {@link #dates} has all dates of the document. */
  boolean hasAllDates() {
    return complete && dates.size() < MAX_DATES;
  }

  /** Whether {@link #tenantIds} has all ids of tenants in the document. */
  boolean hasAllTenantIds() {
    return complete && tenantIds.size() < MAX_TENANT_IDS;
  }
}
