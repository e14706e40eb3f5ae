package org.cpor.verifier.document.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.document.domain.PartnerDocument;

/** The documents that partners uploaded and did not delete. */
public interface PartnerDocuments {

  /** Adds {@code documents}. Skips documents that are saved already. */
  void add(Collection<PartnerDocument> documents);

  void remove(Collection<UUID> documentIds);

  /** The documents with {@code documentIds} that are saved and belong to the partner. */
  List<PartnerDocument> find(Collection<UUID> documentIds, String partnerId);
}
