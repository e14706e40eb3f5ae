package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.jspecify.annotations.Nullable;

/** Partners and reviewers look up who holds what. */
@ApplicationScoped
public class ReadingAssociations {

  private final Associations associations;

  ReadingAssociations(Associations associations) {
    this.associations = associations;
  }

  @Transactional
  public List<Association> list(AssociationFilter filter, @Nullable UUID after, int limit) {
    return associations.find(filter, after, limit);
  }
}
