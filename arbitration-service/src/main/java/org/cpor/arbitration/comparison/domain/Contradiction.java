package org.cpor.arbitration.comparison.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction between the day of acknowledgement of a document and other data of the claims.
 * Days are days in UTC.
 *
 * @param claimId the claim of the document
 * @param otherClaimId the claim with the other data; null if the day of acknowledgement contradicts
 *     the day on which the document itself was added
 */
public record Contradiction(
    Code code,
    UUID claimId,
    UUID documentId,
    LocalDate acknowledgedOn,
    @Nullable UUID otherClaimId) {

  /** The data that the day of acknowledgement contradicts. */
  public enum Code {
    /** The day of acknowledgement is after the day on which the document was added. */
    ACKNOWLEDGED_AFTER_ADDITION,
    /** The customer acknowledged the work while another partner held the subject. */
    ACKNOWLEDGED_WHILE_ANOTHER_HELD,
    /** The customer acknowledged the work of another partner on the same day. */
    ACKNOWLEDGED_ON_THE_SAME_DAY
  }

  /** Returns the contradictions, in the order of the parties and their documents. */
  static List<Contradiction> of(List<ComparedParty> parties) {
    List<Contradiction> found = new ArrayList<>();
    for (ComparedParty party : parties) {
      List<ComparedParty> others =
          parties.stream().filter(other -> !other.partnerId().equals(party.partnerId())).toList();
      for (AddedDocument added : party.documents()) {
        LocalDate day = added.document().acknowledgedOn();
        if (day != null) {
          found.addAll(of(added, day, others));
        }
      }
    }
    return found;
  }

  private static List<Contradiction> of(
      AddedDocument added, LocalDate day, List<ComparedParty> others) {
    List<Contradiction> found = new ArrayList<>();
    if (day.isAfter(added.at().atOffset(ZoneOffset.UTC).toLocalDate())) {
      found.add(contradiction(Code.ACKNOWLEDGED_AFTER_ADDITION, added, day, null));
    }
    for (ComparedParty other : others) {
      if (held(other, day)) {
        found.add(contradiction(Code.ACKNOWLEDGED_WHILE_ANOTHER_HELD, added, day, other.claimId()));
      }
      if (days(other).anyMatch(day::equals)) {
        found.add(contradiction(Code.ACKNOWLEDGED_ON_THE_SAME_DAY, added, day, other.claimId()));
      }
    }
    return found;
  }

  private static Contradiction contradiction(
      Code code, AddedDocument added, LocalDate day, @Nullable UUID otherClaimId) {
    return new Contradiction(
        code, added.claimId(), added.document().documentId(), day, otherClaimId);
  }

  private static boolean held(ComparedParty party, LocalDate day) {
    return party.holdsSince() != null
        && !day.isBefore(party.holdsSince().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static Stream<LocalDate> days(ComparedParty party) {
    return party.documents().stream()
        .flatMap(added -> Stream.ofNullable(added.document().acknowledgedOn()));
  }
}
