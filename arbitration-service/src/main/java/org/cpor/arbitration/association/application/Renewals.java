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
   * The latest pending renewal for each of {@code subjects}. A renewal is pending at {@code now} if
   * its time has not passed and nobody holds its subject.
   */
  Map<Subject, Renewal> pendingOn(Set<Subject> subjects, Instant now);
}
