package org.cpor.arbitration.decline.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.DeclinePeriod;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.association.application.ReadingAssociations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.decline.application.DeclineRefused.Why;
import org.cpor.arbitration.directory.application.DisplayNames;
import org.cpor.platform.declines.DeclineTokens;
import org.cpor.platform.declines.DeclineTokens.Reading;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.texts.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a customer read and decline an approval through the link in an e-mail. Each link is for one
 * association. A customer can decline once with a link, because the decline ends the association.
 * The service creates this bean when it starts, so that an invalid signing key prevents the start.
 */
@Startup
@ApplicationScoped
public class DecliningApproval {

  private final DeclineTokens tokens;
  private final ReadingAssociations associations;
  private final EndingAssociation ending;
  private final DeclinePeriod period;
  private final DisplayNames names;
  private final Clock clock;

  DecliningApproval(
      @ConfigProperty(name = "cpor.declines.signing-key") String signingKey,
      ReadingAssociations associations,
      EndingAssociation ending,
      DeclinePeriod period,
      DisplayNames names,
      Clock clock) {
    this.tokens = new DeclineTokens(signingKey, clock);
    this.associations = associations;
    this.ending = ending;
    this.period = period;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Reads the approval of the link with {@code token}. Changes nothing.
   *
   * @throws DeclineRefused if the customer cannot decline an approval through the link
   */
  public DeclinableApproval read(String token) {
    return switch (tokens.read(token)) {
      case Reading.Forged _ -> throw new DeclineRefused(new Why.Unknown(), Optional.empty());
      case Reading.Expired(UUID associationId) -> throw expired(find(associationId));
      case Reading.Valid(UUID associationId) -> declinable(find(associationId));
    };
  }

  /**
   * Declines the approval of the link with {@code token}.
   *
   * @param words the customer's reason
   * @throws DeclineRefused if the customer cannot decline an approval through the link
   */
  public DeclinedApproval decline(String token, String words) {
    DeclinableApproval approval = read(token);
    try {
      return new DeclinedApproval(
          ending.decline(approval.association().associationId(), words),
          approval.partner(),
          approval.product());
    } catch (ProblemException overtaken) {
      // If another request has ended the association in the meantime, this call throws
      // DeclineRefused with the reason.
      read(token);
      throw overtaken;
    }
  }

  private Association find(UUID associationId) {
    try {
      return associations.find(associationId, Optional.empty());
    } catch (ProblemException unknown) {
      throw new DeclineRefused(new Why.Unknown(), Optional.empty());
    }
  }

  private DeclinableApproval declinable(Association association) {
    return switch (association) {
      case Association.Ended ended -> throw refused(why(ended), ended);
      case Association.Active active -> {
        CustomerDecline decline = period.of(active);
        if (!decline.isPossibleAt(clock.instant())) {
          throw expired(active);
        }
        yield new DeclinableApproval(active, decline, partner(active), product(active));
      }
    };
  }

  private static Why why(Association.Ended ended) {
    return switch (ended.reason()) {
      case CUSTOMER_DECLINED -> new Why.Declined(ended.endedAt());
      case REPLACED_BY_OWN_CLAIM -> new Why.Moved(ended.endedAt());
      case SUPERSEDED,
          RULING_CORRECTED,
          SUBSCRIPTION_ENDED,
          SUBJECT_HELD_ALREADY,
          CLAIM_WITHDRAWN,
          PARTNER_REQUEST,
          TERMINATED ->
          new Why.Ended(ended.endedAt());
    };
  }

  private String partner(Association association) {
    String partnerId = association.holder().partnerId();
    return names.ofPartners(List.of(partnerId)).getOrDefault(partnerId, partnerId);
  }

  private String product(Association association) {
    String code = association.subject().product();
    Locale language = Languages.nearest(Locale.forLanguageTag(association.holder().locale()));
    return names.ofProduct(code).map(name -> name.in(language)).orElse(code);
  }

  private static DeclineRefused expired(Association association) {
    return refused(new Why.Expired(), association);
  }

  private static DeclineRefused refused(Why why, Association association) {
    return new DeclineRefused(why, Optional.of(association.holder().locale()));
  }
}
