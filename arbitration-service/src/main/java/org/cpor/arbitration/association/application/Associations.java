package org.cpor.arbitration.association.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

/** All associations, active and ended. */
public interface Associations {

  /** Who holds {@code subject} now. */
  Optional<Association.Active> activeOn(Subject subject);

  /** Who holds which of {@code subjects} now, and until the transaction ends. */
  Map<Subject, Association.Active> lockActiveOn(Set<Subject> subjects);

  /** Who holds a subject by {@code claimId} now. */
  Optional<Association.Active> activeOfClaim(UUID claimId);

  Optional<Association> byId(UUID associationId);

  /**
   * The association, if it is active still; it stays so, but for the caller, until the transaction
   * ends.
   */
  Optional<Association.Active> lockActive(UUID associationId);

  /**
   * Stores a new association; the database refuses a second active one of the same subject. Ended
   * ones must have been {@link #end ended} before.
   */
  void add(Association.Active association);

  void end(Association.Ended association);

  /**
   * The associations that a migration of the database ended and of which nobody published it. They
   * are published in this transaction.
   */
  List<Association.Ended> takeUnpublishedEnds();

  /** A page of what {@code filter} lets through, the newest first. */
  List<Association> find(AssociationFilter filter, @Nullable UUID after, int limit);
}
