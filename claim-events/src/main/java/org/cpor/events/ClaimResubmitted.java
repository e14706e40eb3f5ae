package org.cpor.events;

import java.time.Instant;

/**
 * The partner corrected a claim that needed its action. The claim is verified again.
 *
 * @param filedAt the priority date, which is that of the first filing
 * @param revision 2 for the first correction
 */
public record ClaimResubmitted(
    ClaimReference claim,
    ClaimDetails details,
    Instant filedAt,
    int revision,
    Instant resubmittedAt)
    implements ClaimFact {}
