package org.cpor.arbitration.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.application.HandingOverSubject;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.security.Role;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AssociationComponentTest {

  @Inject Associations associations;
  @Inject HandingOverSubject handingOver;
  @Inject Clock clock;

  private final String partner = "P-" + UUID.randomUUID();
  private final UUID tenant = UUID.randomUUID();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11")
  void theDatabaseRefusesASecondActiveAssociationOfASubject(@Nullable UUID subscriptionId) {
    Subject subject = new Subject(tenant, "POWER_BI", subscriptionId);
    QuarkusTransaction.requiringNew().run(() -> associations.add(of(subject)));

    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().run(() -> associations.add(of(subject))))
        .hasStackTraceContaining("association_one_active_of_a_subject");
  }

  @Test
  void aSubjectThatIsHandedOverHasOneHolderAndItsHistory() {
    Subject subject = new Subject(tenant, "POWER_BI", null);
    Association.Active first = of(subject);
    Association.Active second = of(subject);
    handingOver.to(first, List.of());
    handingOver.to(second, List.of());

    assertThat(associations.activeOn(subject)).contains(second);
    Person.reviewer()
        .asks()
        .get("/associations?tenantId={tenant}&state=ENDED", tenant)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].associationId", equalTo(first.associationId().toString()))
        .body("items[0].endReason", equalTo("REPLACED_BY_OWN_CLAIM"))
        .body("items[0].endedAt", notNullValue());
  }

  @Test
  void aPartnerSeesOnlyItsOwnAssociations() {
    VerifiedClaim own = VerifiedClaim.of(partner, tenant);
    VerifiedClaim others = VerifiedClaim.of("P-" + UUID.randomUUID(), UUID.randomUUID());
    Person.reviewer().awards(own.admitted().caseId(), own.claimId());
    Person.reviewer().awards(others.admitted().caseId(), others.claimId());
    Person admin = Person.ofPartner(partner);

    admin
        .asks()
        .get("/associations")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].claimId", equalTo(own.claimId().toString()))
        .body("items[0].state", equalTo("ACTIVE"))
        .body("items[0].endedAt", nullValue());
    admin
        .asks()
        .get("/associations?partnerId={other}", others.partnerId())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void thePortalAndReviewersSeeAllOrThoseOfOnePartner() {
    VerifiedClaim claim = VerifiedClaim.of(partner, tenant);
    Person.reviewer().awards(claim.admitted().caseId(), claim.claimId());

    for (String role : new String[] {Role.PORTAL, Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR}) {
      Person person = Person.named("someone", role);
      person
          .asks()
          .get("/associations?partnerId={partner}", partner)
          .then()
          .statusCode(200)
          .body("items.claimId", equalTo(List.of(claim.claimId().toString())));
      person
          .asks()
          .get("/associations?state=ACTIVE&limit=200")
          .then()
          .body("items.state", everyItem(equalTo("ACTIVE")))
          .body("items.claimId", hasItem(claim.claimId().toString()));
    }
    Person.named("feed", Role.DIRECTORY_FEED).asks().get("/associations").then().statusCode(403);
  }

  @Test
  void theListIsPagedNewestFirst() {
    List<UUID> ids = Stream.generate(UuidV7::generate).limit(2).sorted().toList();
    Association.Active older = of(ids.getFirst(), new Subject(tenant, "POWER_BI", null));
    Association.Active newer = of(ids.getLast(), new Subject(tenant, "POWER_APPS", null));
    handingOver.to(older, List.of());
    handingOver.to(newer, List.of());

    String next =
        Person.reviewer()
            .asks()
            .get("/associations?tenantId={tenant}&limit=1", tenant)
            .then()
            .body("items[0].associationId", equalTo(newer.associationId().toString()))
            .extract()
            .path("next");
    Person.reviewer()
        .asks()
        .get("/associations?tenantId={tenant}&limit=1&after={next}", tenant, next)
        .then()
        .body("items[0].associationId", equalTo(older.associationId().toString()))
        .body("next", nullValue());
  }

  private Association.Active of(Subject subject) {
    return of(UuidV7.generate(), subject);
  }

  private Association.Active of(UUID associationId, Subject subject) {
    return new Association.Active(
        associationId,
        subject,
        new PartnerClaim(UUID.randomUUID(), partner, "hu"),
        clock.instant());
  }

  @Test
  void anUnknownParameterIsRefusedByName() {
    Person.lead()
        .asks()
        .get("/associations?limit=1&colour=red")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("colour"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "P 1"})
  void aPartnerIdThatMakesNoSenseIsRefused(String text) {
    Person.lead()
        .asks()
        .queryParam("partnerId", text)
        .get("/associations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("partnerId"));
  }
}
