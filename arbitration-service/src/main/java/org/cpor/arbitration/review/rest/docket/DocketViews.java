package org.cpor.arbitration.review.rest.docket;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.directory.application.DisplayNames;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.texts.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Turns dockets into answers for reviewers. Adds the names of the customer and of the partners.
 * Explains counted days, and words advice, in the language of the current request; the default is
 * English.
 */
@ApplicationScoped
public class DocketViews {

  private final DocumentLinks links;
  private final DisplayNames names;
  private final ReaderLanguage language;
  private final Clock clock;

  DocketViews(DocumentLinks links, DisplayNames names, ReaderLanguage language, Clock clock) {
    this.links = links;
    this.names = names;
    this.language = language;
    this.clock = clock;
  }

  /**
   * The names on one docket.
   *
   * @param customer null if no feed has published the name
   * @param partners the names of the partners, by partner id
   */
  record Names(@Nullable String customer, Map<String, String> partners) {

    @Nullable String partner(String partnerId) {
      return partners.get(partnerId);
    }
  }

  private DocketView of(Docket docket) {
    return DocketView.of(docket, links, names(docket), language.get(), clock.instant());
  }

  /** Answers with status 200, the docket, and the version of its case. */
  public Response answer(Docket docket) {
    return Response.ok(of(docket)).tag(VersionTag.of(docket.version()).header()).build();
  }

  /**
   * The names of the customer and of all partners on the docket. Includes the partner of the
   * holder, because the holder is not a party to every decided case.
   */
  private Names names(Docket docket) {
    UUID tenantId = docket.subject().tenantId();
    return new Names(
        names.ofCustomers(List.of(tenantId)).get(tenantId),
        names.ofPartners(partners(docket).collect(toSet())));
  }

  private static Stream<String> partners(Docket docket) {
    return Stream.concat(
        Stream.concat(
            docket.parties().stream().map(party -> party.claim().partnerClaim().partnerId()),
            Stream.ofNullable(docket.holder()).map(held -> held.holder().partnerId())),
        docket.previousCases().stream().flatMap(DocketViews::partners));
  }
}
