package org.cpor.events;

import java.time.Instant;

/**
 * A partner filed a claim and intake accepted it.
 *
 * @param filedAt the priority date, which all later revisions keep
 * @param revision 1 for the first filing
 */
public record ClaimSubmitted(
    ClaimReference claim, ClaimDetails details, Instant filedAt, int revision)
    implements ClaimFact {}
