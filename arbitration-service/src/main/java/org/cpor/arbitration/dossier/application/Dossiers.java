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
   * Adds entries, with one batch for each kind of entry. If a revision is stored already, it gets
   * the earlier of the two times and is otherwise unchanged. If a document is stored already, it
   * gets the time and the occasion of the earlier addition and is otherwise unchanged. The result
   * of a verification, the result of a document check, and advice each replace an earlier entry of
   * the same kind, but not a newer one. A stored comment does not change.
   */
  void add(NewEntries entries);

  /** The dossiers of these claims. A claim without entries has an empty dossier. */
  Map<UUID, Dossier> of(Collection<UUID> claimIds);

  /**
   * Finds documents by the hashes of their contents, the oldest first.
   *
   * @param sha256 the SHA-256 hashes in hexadecimal
   * @param besides claims; their documents are left out
   * @param limit the maximum number of documents
   */
  List<AddedDocument> copies(Collection<String> sha256, Collection<UUID> besides, int limit);
}
