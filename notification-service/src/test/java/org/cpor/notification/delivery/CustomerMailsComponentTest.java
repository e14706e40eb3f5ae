package org.cpor.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.ProductNames;
import org.cpor.notification.TestClock;
import org.cpor.notification.comment.Facts;
import org.cpor.platform.declines.DeclineTokens;
import org.cpor.platform.declines.DeclineTokens.Reading;
import org.cpor.platform.security.Role;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's contact is informed of each approval once, with a link to decline it. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class CustomerMailsComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern LINK =
      Pattern.compile("https://claims\\.cpor\\.example/declines/(\\S+)");

  @Inject TestClock clock;

  @ConfigProperty(name = "quarkus.mailer.port")
  int mailPort;

  private final String address = "kata-" + UUID.randomUUID() + "@customer.example";
  private final UUID associationId = UUID.randomUUID();
  private Mailbox mailbox = Mailbox.notStarted();

  @BeforeEach
  void startMailServer() {
    mailbox = Mailbox.start(mailPort);
  }

  @AfterEach
  void stop() {
    mailbox.stop();
    clock.reset();
  }

  @Test
  void theContactGetsALinkThatWorksUntilTheEndOfTheTimeToDecline() throws Exception {
    Facts claim = Facts.ofAClaimIn("hu");
    Instant until = clock.instant().plus(Duration.ofDays(7));
    FactTopics.publish(started(claim, until));

    MimeMessage message = awaitMessage();

    assertThat(message.getSubject())
        .isEqualTo("Partnert társítottunk az Önök szervezetéhez: DYNAMICS_365_SALES");
    assertThat(Mailbox.text(message))
        .contains(
            claim.claim().partnerId(), "DYNAMICS_365_SALES", "A hivatkozás egyszer használható.")
        .doesNotContain(claim.claim().claimId().toString())
        .doesNotContain(claim.claim().tenantId().toString());
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("List-Unsubscribe")).isNull();
    assertThat(read(message, until.minusSeconds(1))).isEqualTo(new Reading.Valid(associationId));
    assertThat(read(message, until.plusSeconds(1))).isEqualTo(new Reading.Expired(associationId));
    awaitDelivery(claim, "DELIVERED");
    deliveries(claim)
        .body("items[0].channel", equalTo("CUSTOMER_EMAIL"))
        .body("items[0].code", equalTo("APPROVAL_DECLINABLE"))
        .body("items[0].address", equalTo(address));
  }

  @ParameterizedTest
  @CsvSource({
    "hu, Partnert társítottunk az Önök szervezetéhez: Teams-értekezletek, Teams-értekezletek",
    "en, A partner has been associated with your organisation: Teams Meetings, Teams Meetings"
  })
  void theProductHasItsNameInTheLanguageOfTheClaim(String locale, String subject, String name)
      throws Exception {
    FactTopics.publish(
        started(
            Facts.ofAClaimIn(locale),
            null,
            new ProductNames("Teams-értekezletek", "Teams Meetings"),
            null));

    MimeMessage message = awaitMessage();

    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(Mailbox.text(message)).contains(name).doesNotContain("DYNAMICS_365_SALES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void thePartnerHasItsDisplayName(String locale) throws Exception {
    Facts claim = Facts.ofAClaimIn(locale);
    FactTopics.publish(started(claim, null, null, "Fabrikam Kft."));

    assertThat(Mailbox.text(awaitMessage()))
        .contains("Fabrikam Kft.")
        .doesNotContain(claim.claim().partnerId());
  }

  @Test
  void aLinkWithoutAnEndOfTheTimeToDeclineWorksForAYear() throws Exception {
    Facts claim = Facts.ofAClaimIn("en");
    FactTopics.publish(started(claim, null));

    MimeMessage message = awaitMessage();

    assertThat(Mailbox.text(message)).contains("The link works once, until ");
    Instant startedAt = clock.instant();
    assertThat(read(message, startedAt.plus(Duration.ofDays(364))))
        .isEqualTo(new Reading.Valid(associationId));
    assertThat(read(message, startedAt.plus(Duration.ofDays(366))))
        .isEqualTo(new Reading.Expired(associationId));
  }

  @Test
  void anApprovalIsMailedOnceHoweverOftenItIsDelivered() {
    Facts claim = Facts.ofAClaimIn("hu");
    AssociationStarted started = started(claim, clock.instant().plus(Duration.ofDays(7)));
    FactTopics.publish(started);
    awaitDelivery(claim, "DELIVERED");

    FactTopics.publish(started);
    FactTopics.publish(claim.reviewOpened());

    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> FactTopics.await(CommentPosted.class, claim.claim().claimId()));
    assertThat(received()).hasSize(1);
    deliveries(claim).body("items.size()", equalTo(1));
  }

  @Test
  void aMailServerThatIsDownForAnHourLosesNothingAndTheTokenIsNotStored() throws Exception {
    mailbox.stop();
    Facts claim = Facts.ofAClaimIn("hu");
    FactTopics.publish(started(claim, clock.instant().plus(Duration.ofDays(7))));
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            deliveries(claim)
                .body("items[0].tries", equalTo(1))
                .body("items[0].state", equalTo("WAITING")));

    mailbox = Mailbox.start(mailPort);
    clock.advance(Duration.ofHours(1));

    awaitDelivery(claim, "DELIVERED");
    assertThat(received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "hu, 'A jóváhagyással kezdődött társítás ezért, a visszavonása miatt szűnt meg'",
    "en, 'The association that began with the approval has therefore ended on this day'"
  })
  void nothingIsSentWhenTheAssociationEndsBecauseTheClaimWasWithdrawn(String locale, String told)
      throws Exception {
    mailbox.stop();
    Facts claim = Facts.ofAClaimIn(locale);
    FactTopics.publish(started(claim, clock.instant().plus(Duration.ofDays(7))));
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> deliveries(claim).body("items[0].tries", equalTo(1)));

    FactTopics.publish(ended(claim));

    awaitDelivery(claim, "GIVEN_UP");
    deliveries(claim).body("items[0].lastError", equalTo("The association has ended."));
    assertNotRedelivered(claim);
    assertThat(FactTopics.await(CommentPosted.class, claim.claim().claimId()).text())
        .contains(told);
    mailbox = Mailbox.start(mailPort);
    clock.advance(Duration.ofHours(1));
    Facts other = Facts.ofAClaimIn(locale);
    FactTopics.publish(startedAs(UUID.randomUUID(), other));
    awaitDelivery(other, "DELIVERED");
    assertThat(received()).hasSize(1);
  }

  @Test
  void aRedeliverySendsAnotherMessageToTheContact() {
    Facts claim = Facts.ofAClaimIn("hu");
    FactTopics.publish(started(claim, clock.instant().plus(Duration.ofDays(7))));
    awaitDelivery(claim, "DELIVERED");

    redelivery(claim).statusCode(202);

    await().atMost(TIMEOUT).until(() -> received().size() == 2);
  }

  @Test
  void aMessageThatWasSentIsNotSentAgainAfterTheAssociationHasEnded() {
    Facts claim = Facts.ofAClaimIn("hu");
    FactTopics.publish(started(claim, clock.instant().plus(Duration.ofDays(7))));
    awaitDelivery(claim, "DELIVERED");
    FactTopics.publish(ended(claim));
    FactTopics.await(CommentPosted.class, claim.claim().claimId());

    assertNotRedelivered(claim);

    deliveries(claim).body("items[0].state", equalTo("DELIVERED"));
  }

  private static void assertNotRedelivered(Facts claim) {
    redelivery(claim)
        .statusCode(409)
        .body("type", endsWith("conflict"))
        .body("detail", startsWith("The association has ended since"));
  }

  private static ValidatableResponse redelivery(Facts claim) {
    String deliveryId = deliveries(claim).extract().path("items[0].deliveryId");
    return given()
        .auth()
        .oauth2(Tokens.withRoles(Role.OPERATOR))
        .post("/deliveries/{id}/redelivery", deliveryId)
        .then();
  }

  private AssociationEnded ended(Facts claim) {
    AssociationStarted started = claim.associationStarted();
    return new AssociationEnded(
        started.claim(),
        associationId,
        started.subject(),
        "CLAIM_WITHDRAWN",
        clock.instant(),
        null);
  }

  @Test
  void nothingIsSentWhenTheTimeToDeclineIsOver() {
    Facts claim = Facts.ofAClaimIn("hu");
    FactTopics.publish(started(claim, clock.instant().minusSeconds(1)));

    awaitDelivery(claim, "GIVEN_UP");
    assertThat(received()).isEmpty();
  }

  @Test
  void anApprovalWithoutAContactHasNoMail() {
    Facts claim = Facts.ofAClaimIn("hu");
    FactTopics.publish(claim.associationStarted());
    FactTopics.publish(claim.reviewOpened());

    FactTopics.await(CommentPosted.class, claim.claim().claimId());
    deliveries(claim).body("items", equalTo(List.of()));
  }

  private AssociationStarted started(Facts claim, @Nullable Instant until) {
    return started(claim, until, null, null);
  }

  private AssociationStarted started(
      Facts claim,
      @Nullable Instant until,
      @Nullable ProductNames products,
      @Nullable String partner) {
    AssociationStarted plain = claim.associationStarted();
    return new AssociationStarted(
        plain.claim(),
        associationId,
        plain.subject(),
        clock.instant(),
        until,
        new ContactPerson("Kiss Kata", address),
        products,
        partner,
        null);
  }

  private AssociationStarted startedAs(UUID otherAssociation, Facts claim) {
    AssociationStarted plain = claim.associationStarted();
    return new AssociationStarted(
        plain.claim(),
        otherAssociation,
        plain.subject(),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(7)),
        new ContactPerson("Kiss Kata", address),
        null,
        null,
        null);
  }

  private MimeMessage awaitMessage() {
    await().atMost(TIMEOUT).until(() -> received().size() == 1);
    return received().getFirst();
  }

  private List<MimeMessage> received() {
    return mailbox.received(address);
  }

  private static Reading read(MimeMessage message, Instant now) throws Exception {
    Matcher link = LINK.matcher(Mailbox.text(message));
    assertThat(link.find()).isTrue();
    return new DeclineTokens(
            "signs-decline-links-development-only", Clock.fixed(now, ZoneOffset.UTC))
        .read(link.group(1));
  }

  private static void awaitDelivery(Facts claim, String state) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> deliveries(claim).body("items[0].state", equalTo(state)));
  }

  private static ValidatableResponse deliveries(Facts claim) {
    return given()
        .auth()
        .oauth2(Tokens.withRoles(Role.OPERATOR))
        .get("/deliveries?claimId={id}", claim.claim().claimId())
        .then()
        .statusCode(200);
  }
}
