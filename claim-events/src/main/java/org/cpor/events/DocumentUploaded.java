package org.cpor.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner uploaded a document, which its claims may name from now on. Its bytes stay with intake.
 *
 * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT} or
 *     {@code OTHER}
 * @param acknowledgedOn the day on which the customer acknowledged the work, as the partner says;
 *     null when it does not say
 */
public record DocumentUploaded(
    UUID documentId,
    String partnerId,
    String kind,
    @Nullable LocalDate acknowledgedOn,
    Instant uploadedAt)
    implements DocumentFact {}
