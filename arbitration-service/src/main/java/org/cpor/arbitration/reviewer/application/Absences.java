package org.cpor.arbitration.reviewer.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.reviewer.domain.Absence;

/** The absences of reviewers. Each reviewer has at most one: the present or the next. */
public interface Absences {

  /**
   * An absence as it is stored.
   *
   * @param version increments with each change
   */
  record StoredAbsence(Absence absence, long version) {}

  Optional<StoredAbsence> of(String reviewer);

  /** As {@link #of}; the reviewer's absence is locked, also if there is none. */
  Optional<StoredAbsence> lock(String reviewer);

  /** Replaces the reviewer's absence. Its cases are not handed over yet. */
  StoredAbsence save(Absence absence);

  void delete(String reviewer);

  /** The absences of these reviewers that end after {@code now}. */
  List<Absence> notEnded(Collection<String> reviewers, Instant now);

  /** The reviewers whose absence has begun, and whose cases are not handed over yet. */
  List<String> toHandOver(Instant now, int limit);

  void saveHandedOver(String reviewer);
}
