package org.cpor.verifier.document.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a partner uploaded.
 *
 * @param kind the code of what it is, such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param acknowledgedOn the day on which the customer acknowledged the work, as the partner says;
 *     null when it does not say
 */
public record PartnerDocument(
    UUID documentId, String partnerId, String kind, @Nullable LocalDate acknowledgedOn) {}
