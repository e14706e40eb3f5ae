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

  /** Returns the active association with {@code subject}. */
  Optional<Association.Active> activeOn(Subject subject);

  /**
   * Locks and returns the active associations with {@code subjects}. Until the transaction ends, no
   * other transaction can change these associations.
   */
  Map<Subject, Association.Active> lockActiveOn(Set<Subject> subjects);

  /** Returns the active association of the claim. */
  Optional<Association.Active> activeOfClaim(UUID claimId);

  Optional<Association> byId(UUID associationId);

  /**
   * Locks and returns the association, if it is active. Until the transaction ends, no other
   * transaction can end the association.
   */
  Optional<Association.Active> lockActive(UUID associationId);

  /**
   * Stores a new association. The database refuses a second active association with the same
   * subject. Therefore end the earlier association first.
   */
  void add(Association.Active association);

  void end(Association.Ended association);

  /**
   * Returns the associations that a database migration ended. The migration marked these
   * associations as not published. This method deletes the marks, so the caller must publish the
   * ends of the associations in the same transaction.
   */
  List<Association.Ended> takeUnpublishedEnds();

  /**
   * Returns a page of the associations that match {@code filter}, the newest first.
   *
   * @param after the id of the last association of the page before; null for the first page
   */
  List<Association> find(AssociationFilter filter, @Nullable UUID after, int limit);
}
