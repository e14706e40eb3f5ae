package org.cpor.claimform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.platform.request.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that a request names. The request is a claim, an answer or a dispute.
 *
 * @param <D> the type of the service's data about a document
 */
public final class NamedDocuments<D> {

  private static final int MAX_DOCUMENTS = 20;

  private final DocumentLookup<D> lookup;

  public NamedDocuments(DocumentLookup<D> lookup) {
    this.lookup = lookup;
  }

  /**
   * Reads the documents that {@code field} names, in the order of the field.
   *
   * @param partnerId the partner to which the documents must belong; empty when the partner is not
   *     known. If {@code partnerId} is empty, the result is an empty list
   */
  public List<D> read(
      RequestFields fields,
      String field,
      @Nullable List<@Nullable String> ids,
      Optional<String> partnerId) {
    List<@Nullable String> named = ids == null ? List.of() : ids;
    if (named.size() > MAX_DOCUMENTS) {
      fields.refuse(field, "must name no more than {0} documents", MAX_DOCUMENTS);
      return List.of();
    }
    if (named.isEmpty() || partnerId.isEmpty()) {
      return List.of();
    }
    List<Optional<UUID>> read =
        named.stream().map(id -> Optional.ofNullable(id).flatMap(CanonicalUuid::parse)).toList();
    Map<UUID, D> known =
        lookup.find(read.stream().flatMap(Optional::stream).distinct().toList(), partnerId.get());
    Map<UUID, D> documents = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      String element = field + "[" + i + "]";
      Optional<UUID> id = read.get(i).filter(known::containsKey);
      if (id.isEmpty()) {
        fields.refuse(element, "must be the id of a document of the same partner");
      } else if (documents.containsKey(id.get())) {
        fields.refuse(element, "must not be named twice");
      } else {
        documents.put(id.get(), known.get(id.get()));
      }
    }
    return List.copyOf(documents.values());
  }
}
