package org.cpor.verifier.document.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a partner uploaded.
 *
 * @param kind the code of the document's kind, such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param acknowledgedOn the day on which, according to the partner, the customer acknowledged the
 *     work; null if the partner gave no day
 */
public record PartnerDocument(
    UUID documentId, String partnerId, String kind, @Nullable LocalDate acknowledgedOn) {}
