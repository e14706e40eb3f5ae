package org.cpor.verifier.document.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a partner uploaded.
 *
 * @param kind its code, such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param acknowledgedOn the day on which the customer acknowledged the work according to the
 *     partner; null if the partner gave none
 */
public record PartnerDocument(
    UUID documentId, String partnerId, String kind, @Nullable LocalDate acknowledgedOn) {}
