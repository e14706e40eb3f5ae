package org.cpor.arbitration.comparison.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;

/**
 * The newest document of each party, for one kind of document. The newest document is the document
 * with the latest day of acknowledgement. Documents without a day of acknowledgement do not count.
 *
 * @param kind the kind of document, such as {@code CUSTOMER_ACKNOWLEDGEMENT}
 * @param newest one document for each party that has a document of this kind, the newest first
 */
public record DocumentAge(String kind, List<Newest> newest) {

  public DocumentAge {
    newest = List.copyOf(newest);
  }

  /** How the newest document of a party compares with the newest documents of the other parties. */
  public enum Recency {
    /** No other party has a newer document, and at least one party has an older document. */
    NEWEST,
    /** At least one other party has a newer document. */
    OLDER,
    /** The newest documents of all parties have the same day of acknowledgement. */
    SAME
  }

  /** The newest document of one party. */
  public record Newest(UUID claimId, UUID documentId, LocalDate acknowledgedOn, Recency age) {}

  /**
   * Returns one element for each kind of document, sorted by kind. A kind is included if at least
   * two parties have a document of this kind with a day of acknowledgement.
   */
  static List<DocumentAge> of(List<ComparedParty> parties) {
    Map<String, List<AddedDocument>> byKind =
        parties.stream()
            .flatMap(party -> party.documents().stream())
            .filter(added -> added.document().acknowledgedOn() != null)
            .collect(groupingBy(added -> added.document().kind(), TreeMap::new, toList()));
    return byKind.entrySet().stream()
        .map(kind -> of(kind.getKey(), newest(parties, kind.getValue())))
        .filter(age -> age.newest().size() > 1)
        .toList();
  }

  /** The newest document of each party, the newest first. */
  private static List<AddedDocument> newest(
      List<ComparedParty> parties, List<AddedDocument> ofKind) {
    return parties.stream()
        .map(party ->
            ofKind.stream()
                .filter(added -> added.claimId().equals(party.claimId()))
                .max(comparing(DocumentAge::day)))
        .flatMap(Optional::stream)
        .sorted(comparing(DocumentAge::day).reversed())
        .toList();
  }

  private static DocumentAge of(String kind, List<AddedDocument> newest) {
    LocalDate last = newest.stream().map(DocumentAge::day).max(naturalOrder()).orElseThrow();
    boolean same = newest.stream().map(DocumentAge::day).allMatch(last::equals);
    return new DocumentAge(
        kind,
        newest.stream()
            .map(added ->
                new Newest(
                    added.claimId(),
                    added.document().documentId(),
                    day(added),
                    same ? Recency.SAME : day(added).equals(last) ? Recency.NEWEST : Recency.OLDER))
            .toList());
  }

  private static LocalDate day(AddedDocument added) {
    return Objects.requireNonNull(added.document().acknowledgedOn());
  }
}
