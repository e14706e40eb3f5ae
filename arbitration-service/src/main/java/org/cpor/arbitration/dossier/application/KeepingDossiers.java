package org.cpor.arbitration.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps everything that is published about claims. A claim does not have to be under review. */
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
