package org.cpor.arbitration.association.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;

/** All suggested renewals. */
public interface Renewals {

  void add(Renewal renewal);

  /**
   * For each of {@code subjects}: the latest renewal that is pending at {@code now}, if there is
   * one. A renewal is pending until {@link Renewal#pendingUntil}, or until somebody holds the
   * subject.
   */
  Map<Subject, Renewal> pendingOn(Set<Subject> subjects, Instant now);
}
