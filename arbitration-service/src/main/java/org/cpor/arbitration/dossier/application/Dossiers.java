package org.cpor.arbitration.dossier.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.Dossier;

/** The dossiers of all claims. */
public interface Dossiers {

  /**
   * Adds entries, with one batch for each kind of entry. A revision that is stored already stays as
   * it is. The later result of a verification, or of the check of a document, replaces the earlier
   * one. A document that is stored already keeps the earlier time. A comment that is stored already
   * stays as it is.
   */
  void add(NewEntries entries);

  /** The dossiers of these claims; a claim of which nothing is known has an empty one. */
  Map<UUID, Dossier> of(Collection<UUID> claimIds);

  /**
   * The documents of other claims with one of these contents, the first one first.
   *
   * @param sha256 the contents
   * @param besides the claims whose documents are left out
   * @param limit the largest number of documents
   */
  List<AddedDocument> copies(Collection<String> sha256, Collection<UUID> besides, int limit);
}
