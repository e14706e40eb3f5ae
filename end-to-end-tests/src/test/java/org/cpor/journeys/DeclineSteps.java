package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.events.fact.FactType.ASSOCIATION_ENDED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.CUSTOMER_DECLINED;

import java.util.List;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.journeys.CustomerMailbox.Mail;

/**
 * The customer gets an e-mail about each association, and declines the association of the Hungarian
 * partner.
 */
final class DeclineSteps {

  private static final String CUSTOMERS_WORDS = "Őket nem ismerjük, mások végezték a bevezetést.";

  private final RivalClaims rivals;
  private final CustomerMailbox mailbox;
  private final FollowedClaim hungarian;
  private final FollowedClaim english;

  DeclineSteps(RivalClaims rivals, CustomerMailbox mailbox) {
    this.rivals = rivals;
    this.mailbox = mailbox;
    hungarian = rivals.hungarian;
    english = rivals.english;
  }

  /**
   * The customer gets its e-mail number {@code count}. Opening the link in the e-mail changes
   * nothing.
   */
  CustomerLink theCustomerIsInformed(int count, FollowedClaim approved) {
    boolean inHungarian = approved.equals(hungarian);
    FollowedClaim other = inHungarian ? english : hungarian;
    List<Mail> mails = mailbox.awaitMails(rivals.customersAddress, count);
    assertThat(mails).hasSize(count);
    Mail mail = mails.getLast();
    assertThat(mail.subject())
        .startsWith(inHungarian ? "Partnert társítottunk" : "A partner has been associated")
        .endsWith(": Dynamics 365 Sales");
    assertThat(mail.text())
        .contains(inHungarian ? "A hivatkozás egyszer használható." : "The link works once.")
        .contains("Partner " + approved.partner().mpnId())
        .doesNotContain(other.partner().mpnId(), other.id(), approved.id());
    CustomerLink link = CustomerLink.in(mail, rivals.platform);
    CustomerLink.Page page = link.opens("de");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains(inHungarian ? "Visszautasítom a társítást" : "Decline the association")
        .contains(approved.partner().mpnId())
        .doesNotContain(other.partner().mpnId(), other.id(), approved.id());
    approved.hasNoNews();
    approved.holdsItsSubject();
    return link;
  }

  void theLinkOfAnEndedAssociationDeclinesNothing(CustomerLink link, String sentence) {
    assertThat(link.opens("de"))
        .satisfies(page -> {
          assertThat(page.status()).isEqualTo(410);
          assertThat(page.html()).contains(sentence);
        });
    assertThat(link.declines(CUSTOMERS_WORDS).status()).isEqualTo(410);
    hungarian.hasNoNews();
    english.hasNoNews();
  }

  void theCustomerDeclines(CustomerLink link, CaseClient dispute) {
    assertThat(link.forged().opens("hu-HU,hu;q=0.9,en;q=0.5").html())
        .contains("Ez a hivatkozás nem érvényes.");
    assertThat(link.forged().opens("en").html()).contains("This link is not valid.");
    assertThat(link.forged().declines(CUSTOMERS_WORDS).status()).isEqualTo(404);
    hungarian.hasNoNews();
    assertThat(link.declines(CUSTOMERS_WORDS))
        .satisfies(page -> {
          assertThat(page.status()).isEqualTo(200);
          assertThat(page.html()).contains("Visszautasította a társítást");
        });

    hungarian.publishes(ASSOCIATION_ENDED, CUSTOMER_DECLINED, CLAIM_REJECTED);
    assertThat(hungarian.newest(CustomerDeclined.class).reason()).isEqualTo(CUSTOMERS_WORDS);
    hungarian.lostItsSubject("CUSTOMER_DECLINED");
    hungarian.isRejected("REJECTED", "CUSTOMER_DECLINED", "Az ügyfél elutasította a társítást.");
    hungarian.hears("ASSOCIATION_ENDED", "CUSTOMER_DECLINED", "CLAIM_REJECTED");
    assertThat(hungarian.comment("CUSTOMER_DECLINED"))
        .contains("visszautasította az Önök társítását", "Az ügyfél üzenete: " + CUSTOMERS_WORDS);
    assertThat(dispute.docket().path("timeline"))
        .last()
        .satisfies(entry ->
            assertThat(entry.path("event").asText() + entry.path("detail").asText())
                .isEqualTo("CUSTOMER_DECLINED" + CUSTOMERS_WORDS));
    assertThat(link.declines("Again.").status()).isEqualTo(410);
    assertThat(link.opens("en"))
        .satisfies(page -> {
          assertThat(page.status()).isEqualTo(410);
          assertThat(page.html()).contains("már visszautasították");
        });
    hungarian.hasNoNews();
    english.hasNoNews();
    rivals.knowNothingOfEachOther();
  }
}
