package org.cpor.arbitration.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.comparison.domain.AcknowledgedPeriod.Pair;
import org.cpor.arbitration.comparison.domain.AcknowledgedPeriod.Relation;
import org.cpor.arbitration.comparison.domain.ComparedField.Name;
import org.cpor.arbitration.comparison.domain.ComparedField.Value;
import org.cpor.arbitration.comparison.domain.Contradiction.Code;
import org.cpor.arbitration.comparison.domain.DocumentAge.Newest;
import org.cpor.arbitration.comparison.domain.DocumentAge.Recency;
import org.cpor.arbitration.comparison.domain.SharedContact.Match;
import org.cpor.arbitration.comparison.domain.SharedFile.Copy;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String ACKNOWLEDGEMENT = "CUSTOMER_ACKNOWLEDGEMENT";

  private final ComparedParties first = ComparedParties.of("P-1001");
  private final ComparedParties second = ComparedParties.of("P-1002");

  @Test
  void eachFieldSaysWhetherThePartiesClaimTheSame() {
    Comparison comparison =
        compare(first.claiming("1", "USAGE", null), second.claiming("2", "PRESALES", "5c1d7e0a"));

    assertThat(comparison.fields().stream().filter(field -> !field.same()))
        .extracting(ComparedField::name)
        .containsExactly(Name.ACTIVITY, Name.SUBSCRIPTION, Name.MPN);
    assertThat(field(comparison, Name.ACTIVITY).values())
        .containsExactly(
            new Value(claimOf(first), "USAGE"), new Value(claimOf(second), "PRESALES"));
    assertThat(field(comparison, Name.SUBSCRIPTION).values())
        .containsExactly(new Value(claimOf(first), null), new Value(claimOf(second), "5c1d7e0a"));
  }

  @Test
  void onePartyDiffersInNothing() {
    Comparison comparison = compare(first.with(ACKNOWLEDGEMENT, "2026-05-04"));

    assertThat(comparison.fields()).allMatch(ComparedField::same);
    assertThat(comparison.pairs()).isEmpty();
    assertThat(comparison.documentAges()).isEmpty();
  }

  @Test
  void aContactOfTwoPartnersIsFoundByItsAddressWhateverItsCase() {
    Comparison comparison =
        compare(
            first.naming(new ContactPerson("Nagy Éva", "Eva.Nagy@northwind.example"), null),
            second.naming(null, new ContactPerson("Éva Nagy", "eva.nagy@Northwind.example")));

    assertThat(comparison.sharedContacts())
        .singleElement()
        .satisfies(shared -> {
          assertThat(shared.match()).isEqualTo(Match.EMAIL);
          assertThat(shared.named())
              .extracting("claimId", "side", "name")
              .containsExactly(
                  tuple(claimOf(first), SharedContact.Side.CUSTOMER, "Nagy Éva"),
                  tuple(claimOf(second), SharedContact.Side.PARTNER, "Éva Nagy"));
        });
  }

  @Test
  void aContactOfTwoPartnersIsFoundByItsName() {
    Comparison comparison =
        compare(
            first.naming(new ContactPerson("Nagy Éva", "eva@northwind.example"), null),
            second.naming(new ContactPerson(" nagy  éva", "nagy@northwind.example"), null));

    assertThat(comparison.sharedContacts())
        .extracting(SharedContact::match)
        .containsExactly(Match.NAME);
  }

  @Test
  void aContactWithTheSameAddressIsNotListedByItsNameAgain() {
    ContactPerson contact = new ContactPerson("Nagy Éva", "eva@northwind.example");

    assertThat(compare(first.naming(contact, null), second.naming(contact, null)).sharedContacts())
        .extracting(SharedContact::match)
        .containsExactly(Match.EMAIL);
  }

  @Test
  void theContactsOfOnePartnerAreNotShared() {
    ContactPerson contact = new ContactPerson("Nagy Éva", "eva@northwind.example");

    assertThat(compare(first.naming(contact, contact), second).sharedContacts()).isEmpty();
    assertThat(
            compare(first.naming(contact, null), ComparedParties.of("P-1001").naming(contact, null))
                .sharedContacts())
        .isEmpty();
  }

  @Test
  void aPeriodGoesFromTheFirstToTheLastAcknowledgedDay() {
    Comparison comparison =
        compare(
            first
                .with(ACKNOWLEDGEMENT, "2026-05-04")
                .with("STATEMENT_OF_WORK", "2026-02-02")
                .with("OTHER", null),
            second);

    assertThat(comparison.periods())
        .containsExactly(
            new AcknowledgedPeriod(
                claimOf(first), LocalDate.parse("2026-02-02"), LocalDate.parse("2026-05-04")));
  }

  @Test
  void periodsWithACommonDayOverlap() {
    ComparedParties early =
        first.with(ACKNOWLEDGEMENT, "2026-02-02").with(ACKNOWLEDGEMENT, "2026-05-04");
    ComparedParties late =
        second.with(ACKNOWLEDGEMENT, "2026-05-04").with(ACKNOWLEDGEMENT, "2026-09-30");

    assertThat(compare(late, early).pairs())
        .containsExactly(new Pair(claimOf(first), claimOf(second), Relation.OVERLAPPING));
  }

  @Test
  void aPeriodThatEndsBeforeTheOtherIsEarlier() {
    assertThat(
            compare(
                    second.with(ACKNOWLEDGEMENT, "2026-05-04"),
                    first.with(ACKNOWLEDGEMENT, "2026-05-03"))
                .pairs())
        .containsExactly(new Pair(claimOf(first), claimOf(second), Relation.EARLIER));
  }

  @Test
  void anAcknowledgementWhileAnotherPartnerHeldTheSubjectContradictsIt() {
    Comparison comparison =
        compare(
            first.holdingSince("2026-05-04T23:00:00Z"),
            second.with(ACKNOWLEDGEMENT, "2026-05-03").with(ACKNOWLEDGEMENT, "2026-05-04"));

    assertThat(comparison.contradictions())
        .extracting("code", "claimId", "acknowledgedOn", "otherClaimId")
        .containsExactly(
            tuple(
                Code.ACKNOWLEDGED_WHILE_ANOTHER_HELD,
                claimOf(second),
                LocalDate.parse("2026-05-04"),
                claimOf(first)));
  }

  @Test
  void anAcknowledgementAfterItsDocumentWasAddedContradictsItself() {
    Comparison comparison =
        compare(first.with(ACKNOWLEDGEMENT, "2026-11-20").with(ACKNOWLEDGEMENT, "2026-11-21"));

    assertThat(comparison.contradictions())
        .extracting("code", "acknowledgedOn", "otherClaimId")
        .containsExactly(
            tuple(Code.ACKNOWLEDGED_AFTER_ADDITION, LocalDate.parse("2026-11-21"), null));
  }

  @Test
  void acknowledgementsOfTwoPartnersOnOneDayContradictEachOther() {
    Comparison comparison =
        compare(
            first.with(ACKNOWLEDGEMENT, "2026-05-04"), second.with(ACKNOWLEDGEMENT, "2026-05-04"));

    assertThat(comparison.contradictions())
        .extracting("code", "claimId", "otherClaimId")
        .containsExactly(
            tuple(Code.ACKNOWLEDGED_ON_THE_SAME_DAY, claimOf(first), claimOf(second)),
            tuple(Code.ACKNOWLEDGED_ON_THE_SAME_DAY, claimOf(second), claimOf(first)));
  }

  @Test
  void aFileOfTwoPartiesIsShared() {
    Comparison comparison =
        compare(first.with("OTHER", null, "9f86"), second.with("OTHER", null, "9f86"));

    assertThat(comparison.sharedFiles())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.sha256()).isEqualTo("9f86");
          assertThat(file.copies())
              .extracting(Copy::partnerId)
              .containsExactlyInAnyOrder("P-1001", "P-1002");
          assertThat(file.copies()).allMatch(Copy::ofParty);
        });
  }

  @Test
  void aFileThatAnotherPartnerSubmittedEarlierInAnyClaimIsShared() {
    AddedDocument earlier =
        ComparedParties.added(
            UUID.randomUUID(),
            "P-1003",
            "OTHER",
            null,
            "9f86",
            ComparedParties.FILED_AT.minusSeconds(1));

    Comparison comparison =
        Comparison.of(
            List.of(first.with("OTHER", null, "9f86").with("OTHER", null, "60303ae2").party()),
            List.of(earlier));

    assertThat(comparison.sharedFiles())
        .singleElement()
        .satisfies(file ->
            assertThat(file.copies())
                .extracting("partnerId", "ofParty")
                .containsExactly(tuple("P-1003", false), tuple("P-1001", true)));
  }

  @Test
  void aFileOfOnePartnerIsNotShared() {
    AddedDocument ofTheSamePartner =
        ComparedParties.added(
            UUID.randomUUID(), "P-1001", "OTHER", null, "9f86", ComparedParties.FILED_AT);

    assertThat(
            Comparison.of(
                    List.of(first.with("OTHER", null, "9f86").party()), List.of(ofTheSamePartner))
                .sharedFiles())
        .isEmpty();
  }

  @Test
  void theNewestDocumentsOfOneKindAreOrderedByTheirDates() {
    Comparison comparison =
        compare(
            first
                .with(ACKNOWLEDGEMENT, "2026-05-04")
                .with(ACKNOWLEDGEMENT, "2026-02-02")
                .with("STATEMENT_OF_WORK", "2026-02-02"),
            second.with(ACKNOWLEDGEMENT, "2026-09-30"),
            ComparedParties.of("P-1003").with(ACKNOWLEDGEMENT, null));

    assertThat(comparison.documentAges())
        .singleElement()
        .satisfies(ages -> {
          assertThat(ages.kind()).isEqualTo(ACKNOWLEDGEMENT);
          assertThat(ages.newest())
              .extracting("claimId", "acknowledgedOn", "age")
              .containsExactly(
                  tuple(claimOf(second), LocalDate.parse("2026-09-30"), Recency.NEWEST),
                  tuple(claimOf(first), LocalDate.parse("2026-05-04"), Recency.OLDER));
        });
  }

  @Test
  void documentsOfTheSameDayAreOfTheSameAge() {
    assertThat(
            compare(
                    first.with(ACKNOWLEDGEMENT, "2026-05-04"),
                    second.with(ACKNOWLEDGEMENT, "2026-05-04"))
                .documentAges())
        .flatExtracting(DocumentAge::newest)
        .extracting(Newest::age)
        .containsExactly(Recency.SAME, Recency.SAME);
  }

  private static Comparison compare(ComparedParties... parties) {
    return Comparison.of(Stream.of(parties).map(ComparedParties::party).toList(), List.of());
  }

  private static ComparedField field(Comparison comparison, Name name) {
    return comparison.fields().stream()
        .filter(field -> field.name() == name)
        .findFirst()
        .orElseThrow();
  }

  private static UUID claimOf(ComparedParties of) {
    return of.party().claimId();
  }
}
