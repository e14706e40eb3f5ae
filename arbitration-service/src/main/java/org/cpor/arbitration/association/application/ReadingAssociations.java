package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads associations for partners and reviewers. */
@ApplicationScoped
public class ReadingAssociations {

  private final Associations associations;

  ReadingAssociations(Associations associations) {
    this.associations = associations;
  }

  /**
   * Returns an association.
   *
   * @param onlyOf the partner whose associations the caller may read; empty if the caller may read
   *     all associations
   * @throws ProblemException if there is no such association, or if the caller may not read it
   */
  @Transactional
  public Association find(UUID associationId, Optional<String> onlyOf) {
    return associations
        .byId(associationId)
        .filter(association ->
            onlyOf.isEmpty() || onlyOf.get().equals(association.holder().partnerId()))
        .orElseThrow(() -> ProblemException.notFound("There is no such association."));
  }

  @Transactional
  public List<Association> list(AssociationFilter filter, @Nullable UUID after, int limit) {
    return associations.find(filter, after, limit);
  }
}
