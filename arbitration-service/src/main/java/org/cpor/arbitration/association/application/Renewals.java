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
   * The renewals of {@code subjects} that are pending at {@code now}: their time has not passed,
   * and nobody holds the subject. The latest of each subject.
   */
  Map<Subject, Renewal> pendingOn(Set<Subject> subjects, Instant now);
}
