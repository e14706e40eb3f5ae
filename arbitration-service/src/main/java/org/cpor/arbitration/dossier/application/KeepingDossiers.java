package org.cpor.arbitration.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Stores everything that is published about claims, also about claims that are not under review.
 */
@ApplicationScoped
public class KeepingDossiers {

  private final Dossiers dossiers;

  KeepingDossiers(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Transactional
  public void add(NewEntries entries) {
    dossiers.add(entries);
  }
}
