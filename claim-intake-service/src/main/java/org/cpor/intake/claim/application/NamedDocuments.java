package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.platform.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the documents that a request names: of a claim, of an answer, of a dispute. */
@ApplicationScoped
public class NamedDocuments {

  private static final int MAX_DOCUMENTS = 20;

  private final AttachingDocuments attaching;

  NamedDocuments(AttachingDocuments attaching) {
    this.attaching = attaching;
  }

  /**
   * The documents that are named.
   *
   * @param partnerId whose they must be; empty when that is not known, and then nothing is said of
   *     them
   */
  public List<Document> read(
      Fields fields,
      String field,
      @Nullable List<@Nullable String> ids,
      Optional<String> partnerId) {
    List<@Nullable String> named = ids == null ? List.of() : ids;
    if (named.size() > MAX_DOCUMENTS) {
      fields.refuse(field, "must name no more than " + MAX_DOCUMENTS + " documents");
      return List.of();
    }
    if (named.isEmpty() || partnerId.isEmpty()) {
      return List.of();
    }
    List<Optional<UUID>> read = named.stream().map(NamedDocuments::documentId).toList();
    Map<UUID, Document> known =
        attaching.find(read.stream().flatMap(Optional::stream).toList(), partnerId.get());
    Set<Document> documents = new LinkedHashSet<>();
    for (int i = 0; i < read.size(); i++) {
      @Nullable Document document = read.get(i).map(known::get).orElse(null);
      if (document == null) {
        fields.refuse(field + "[" + i + "]", "must be the id of a document of the same partner");
      } else if (!documents.add(document)) {
        fields.refuse(field + "[" + i + "]", "must not be named twice");
      }
    }
    return List.copyOf(documents);
  }

  private static Optional<UUID> documentId(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(CanonicalUuid::parse);
  }
}
