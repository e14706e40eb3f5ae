package org.cpor.arbitration.review.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.Subject;

/** The active associations of a {@link CaseWorld}. */
final class HeldSubjects {

  private final Map<Subject, Association.Active> active = new HashMap<>();
  private final StatedReasons reasons = new StatedReasons(active);
  private final PublishedDecisions published;

  HeldSubjects(PublishedDecisions published) {
    this.published = published;
  }

  /** The active associations by their subjects. */
  Map<Subject, Association.Active> active() {
    return active;
  }

  /** The check of the published reasons against these associations. */
  StatedReasons reasons() {
    return reasons;
  }

  Optional<Association.Active> on(Subject subject) {
    return Optional.ofNullable(active.get(subject));
  }

  /**
   * Changes the holder after a ruling or a correction, as {@code HandingOverSubject} does.
   *
   * @param reason why the present association ends, if {@code next} is empty or belongs to another
   *     partner
   * @param next the new association; empty if nobody holds the subject then
   */
  void handOver(Subject subject, EndReason reason, Optional<Association.Active> next) {
    on(subject)
        .ifPresent(before -> {
          boolean own = next.filter(before::isReplacedByOwnClaim).isPresent();
          reasons.ended(before, own ? EndReason.REPLACED_BY_OWN_CLAIM : reason);
          end(before);
        });
    next.ifPresent(association -> {
      published.started(association);
      active.put(subject, association);
    });
  }

  void end(Association.Active association) {
    active.remove(association.subject());
    published.ended(association);
  }
}
