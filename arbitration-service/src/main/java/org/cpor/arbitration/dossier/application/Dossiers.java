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
   * Adds entries, with one batch for each kind of entry. If a revision is stored already, only its
   * time can change: the earlier time is stored. If a document is stored already, only its time and
   * its occasion can change: the time and the occasion of the earlier addition are stored. Advice
   * and the result of a verification replace the stored entry of the same kind for the same
   * revision, unless the stored entry is newer. The result of a document check replaces the stored
   * result for the same document, unless the stored result is newer. A stored comment does not
   * change.
   */
  void add(NewEntries entries);

  /** The dossiers of these claims. A claim without entries has an empty dossier. */
  Map<UUID, Dossier> of(Collection<UUID> claimIds);

  /**
   * Finds documents by the hashes of their contents, the oldest first.
   *
   * @param sha256 the SHA-256 hashes in hexadecimal
   * @param besides the claims whose documents are left out
   * @param limit the maximum number of documents
   */
  List<AddedDocument> copies(Collection<String> sha256, Collection<UUID> besides, int limit);
}
