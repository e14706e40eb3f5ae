package org.cpor.intake.claim.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cpor.intake.claim.domain.Claim;

/**
 * Names the claim that a caller wants to change, and the conditions under which the caller is
 * allowed to change the claim.
 *
 * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
 * @param actorName the name of the caller, for the claim's history
 * @param unchanged tells whether a claim is still as the caller read it
 */
public record ClaimPrecondition(
    UUID claimId, Optional<String> onlyOf, String actorName, Predicate<Claim> unchanged) {}
