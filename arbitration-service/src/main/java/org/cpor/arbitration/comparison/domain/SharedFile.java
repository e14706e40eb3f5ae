package org.cpor.arbitration.comparison.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.dossier.domain.AddedDocument;

/**
 * A file that several partners added to their claims, in this case or in any other case.
 *
 * @param sha256 the hash of the content, in hexadecimal
 * @param copies the documents whose content is this file, the oldest first
 */
public record SharedFile(String sha256, List<Copy> copies) {

  public SharedFile {
    copies = List.copyOf(copies);
  }

  /**
   * A document with the content of the file, on one claim.
   *
   * @param ofParty whether the claim is a party of this case
   */
  public record Copy(
      UUID claimId,
      String partnerId,
      boolean ofParty,
      UUID documentId,
      String fileName,
      Instant addedAt) {}

  /**
   * Returns the shared files, in the order of their oldest copies.
   *
   * @param copies documents of other claims; each has the same content as a document of a party
   */
  static List<SharedFile> of(List<ComparedParty> parties, List<AddedDocument> copies) {
    Set<UUID> claimIds = parties.stream().map(ComparedParty::claimId).collect(toSet());
    return Stream.concat(
            parties.stream().flatMap(party -> party.documents().stream()), copies.stream())
        .sorted(comparing(AddedDocument::at).thenComparing(AddedDocument::claimId))
        .collect(groupingBy(copy -> copy.document().sha256(), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .filter(
            same -> same.getValue().stream().map(AddedDocument::partnerId).distinct().count() > 1)
        .map(same ->
            new SharedFile(
                same.getKey(), same.getValue().stream().map(copy -> copy(claimIds, copy)).toList()))
        .toList();
  }

  private static Copy copy(Set<UUID> claimIds, AddedDocument added) {
    return new Copy(
        added.claimId(),
        added.partnerId(),
        claimIds.contains(added.claimId()),
        added.document().documentId(),
        added.document().fileName(),
        added.at());
  }
}
