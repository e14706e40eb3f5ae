package org.cpor.arbitration.comparison.domain;

import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.dossier.domain.AddedDocument;

/**
 * The differences between the parties of a case, and what the parties have in common. The
 * comparison informs a reviewer and decides nothing.
 *
 * @param fields the claimed values, by field
 * @param sharedContacts the contacts that claims of different partners name
 * @param periods the {@link AcknowledgedPeriod} of each party that has documents with a day of
 *     acknowledgement
 * @param pairs for each pair of parties of different partners, how their periods relate; a party
 *     without a period is in no pair
 * @param contradictions the {@link Contradiction}s between days of acknowledgement and other data
 * @param sharedFiles the files that several partners added to their claims, in this case or in any
 *     other case
 * @param documentAges the newest documents of the parties, by kind
 */
public record Comparison(
    List<ComparedField> fields,
    List<SharedContact> sharedContacts,
    List<AcknowledgedPeriod> periods,
    List<AcknowledgedPeriod.Pair> pairs,
    List<Contradiction> contradictions,
    List<SharedFile> sharedFiles,
    List<DocumentAge> documentAges) {

  public Comparison {
    fields = List.copyOf(fields);
    sharedContacts = List.copyOf(sharedContacts);
    periods = List.copyOf(periods);
    pairs = List.copyOf(pairs);
    contradictions = List.copyOf(contradictions);
    sharedFiles = List.copyOf(sharedFiles);
    documentAges = List.copyOf(documentAges);
  }

  /**
   * Compares the parties.
   *
   * @param copies documents of other claims; each has the same content as a document of a party
   */
  public static Comparison of(List<ComparedParty> parties, List<AddedDocument> copies) {
    return new Comparison(
        ComparedField.of(parties),
        SharedContact.of(parties),
        parties.stream().map(AcknowledgedPeriod::of).flatMap(Optional::stream).toList(),
        AcknowledgedPeriod.relate(parties),
        Contradiction.of(parties),
        SharedFile.of(parties, copies),
        DocumentAge.of(parties));
  }
}
