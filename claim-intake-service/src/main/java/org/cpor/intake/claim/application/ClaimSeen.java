package org.cpor.intake.claim.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cpor.intake.claim.domain.Claim;

/**
 * The claim that a caller acts on.
 *
 * @param onlyOf the partner whose claims alone the caller may see
 * @param unchanged whether the claim still is as the caller wants it to be
 */
public record ClaimSeen(UUID claimId, Optional<String> onlyOf, Predicate<Claim> unchanged) {}
