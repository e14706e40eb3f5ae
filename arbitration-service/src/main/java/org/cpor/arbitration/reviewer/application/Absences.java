package org.cpor.arbitration.reviewer.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.reviewer.domain.Absence;

/**
 * The absences of reviewers. Only one absence is stored for each reviewer: a new absence replaces
 * the earlier one. The stored absence can be over already.
 */
public interface Absences {

  /**
   * An absence as it is stored.
   *
   * @param version a number that grows with each change
   */
  record StoredAbsence(Absence absence, long version) {}

  Optional<StoredAbsence> of(String reviewer);

  /**
   * Locks and returns the reviewer's absence. If the reviewer has no absence, no other transaction
   * can add one before this transaction ends.
   */
  Optional<StoredAbsence> lock(String reviewer);

  /**
   * Replaces the reviewer's absence, and stores that the reviewer's cases are not handed over yet.
   */
  StoredAbsence save(Absence absence);

  void delete(String reviewer);

  /** Returns the absences of these reviewers that end after {@code now}. */
  List<Absence> notEnded(Collection<String> reviewers, Instant now);

  /** Returns reviewers who are absent at {@code now}, if their cases are not handed over yet. */
  List<String> toHandOver(Instant now, int limit);

  /** Whether the reviewer is absent at {@code now}, and the cases are not handed over yet. */
  boolean isToHandOver(String reviewer, Instant now);

  void saveHandedOver(String reviewer);
}
