package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.Transition;
import org.jspecify.annotations.Nullable;

/** All claims, each with its history. */
public interface Claims {

  void add(Claim claim);

  Optional<Claim> find(UUID claimId);

  /** Returns the partner of the claim; empty when there is no such claim. */
  Optional<String> partnerOf(UUID claimId);

  /**
   * Locks claims and changes them.
   *
   * @return the ids of claims that do not exist
   */
  Set<UUID> change(Set<UUID> claimIds, UnaryOperator<Claim> change);

  /**
   * Locks a claim and changes it.
   *
   * @return the changed claim; empty when no claim has this id
   */
  Optional<Claim> change(UUID claimId, UnaryOperator<Claim> change);

  /**
   * Returns at most {@code count} of the selected claims, in the order of the selection.
   *
   * @param changedBefore only claims that were last changed before this time are returned; null: no
   *     such limit
   */
  List<Claim> list(Selection selection, @Nullable Instant changedBefore, int count);

  /**
   * Counts the selected claims, but no more than {@code max} of them. {@link Selection#after} has
   * no effect.
   */
  int count(Selection selection, int max);

  /**
   * Returns a time before which all changes of claims are committed: no transaction can still
   * commit a claim with an earlier {@link Claim#updatedAt()}. A statement reads all these changes
   * only if it begins after this call.
   */
  Instant allChangesBefore();

  /**
   * Returns at most {@code count} lines of a claim's history. Lines come in the order in which this
   * service recorded them.
   *
   * @param after the number of a line; only lines with a greater number are returned
   */
  List<Line> history(UUID claimId, int after, int count);

  /**
   * A line of a claim's history.
   *
   * @param number the number of the line. The first line after the filing has number 1
   */
  record Line(int number, Transition transition) {}
}
