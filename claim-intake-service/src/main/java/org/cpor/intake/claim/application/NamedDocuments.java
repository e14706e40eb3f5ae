package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.platform.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the documents that a request names: of a claim, of an answer, of a dispute. */
@ApplicationScoped
public class NamedDocuments {

  private static final int MAX_DOCUMENTS = 20;

  /** No document can be uploaded yet, so whatever id is named is not known. */
  public List<UUID> read(Fields fields, String field, @Nullable List<@Nullable String> ids) {
    List<@Nullable String> named = ids == null ? List.of() : ids;
    if (named.size() > MAX_DOCUMENTS) {
      fields.refuse(field, "must name no more than " + MAX_DOCUMENTS + " documents");
      return List.of();
    }
    for (int i = 0; i < named.size(); i++) {
      fields.refuse(field + "[" + i + "]", "must be the id of a document of yours");
    }
    return List.of();
  }
}
