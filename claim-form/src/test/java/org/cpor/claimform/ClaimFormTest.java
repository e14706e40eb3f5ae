package org.cpor.claimform;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cpor.claimform.ClaimRequest.ContactRequest;
import org.cpor.claimform.ClaimRequest.CustomerRequest;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.EmailAddress;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFormTest {

  private static final UUID TENANT = UUID.fromString("8f0e2b64-5d0a-4c5e-9a54-0b1b7c1f2d33");
  private static final UUID DOCUMENT = UUID.fromString("019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a77");
  private static final UUID ANOTHERS = UUID.fromString("019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a78");
  private static final String PARTNER = "P-1001";

  private static final Predicate<String> PRODUCTS = Set.of("POWER_BI", "EXCHANGE")::contains;

  private enum Area {
    BUSINESS_APPLICATIONS,
    MICROSOFT_365
  }

  private enum Act {
    PRESALES,
    USAGE
  }

  private final ClaimForm<UUID> form =
      new ClaimForm<>(
          Area.values(),
          Act.values(),
          (ids, partnerId) ->
              ids.stream()
                  .filter(id -> partnerId.equals(PARTNER) && id.equals(DOCUMENT))
                  .collect(toMap(Function.identity(), Function.identity())));

  /** The fields of a request; tests change them one by one. */
  private static final class Sent {
    @Nullable String partnerId = PARTNER;
    @Nullable String mpnId = "4567890";
    @Nullable CustomerRequest customer = new CustomerRequest(TENANT.toString(), "contoso.example");
    @Nullable String solutionArea = "BUSINESS_APPLICATIONS";
    @Nullable String activity = "USAGE";
    @Nullable String product = "POWER_BI";
    @Nullable String subscriptionId = "5e571eaa-66c1-44e7-8859-90d2e844c762";
    @Nullable List<@Nullable String> documents = List.of(DOCUMENT.toString());
    @Nullable ContactRequest contact = new ContactRequest("Kiss Anna", "anna@contoso.example");
    @Nullable String locale = "en";
    @Nullable String note = "We drive its adoption.";

    ClaimRequest request() {
      return new ClaimRequest(
          partnerId,
          mpnId,
          customer,
          solutionArea,
          activity,
          product,
          subscriptionId,
          documents,
          contact,
          null,
          locale,
          note);
    }
  }

  @Test
  void aClaimIsReadCompletely() {
    WellFormedClaim<UUID> claim = read(sent -> sent);

    assertThat(claim)
        .isEqualTo(
            new WellFormedClaim<>(
                PARTNER,
                new MpnId("4567890"),
                TENANT,
                new DomainName("contoso.example"),
                "BUSINESS_APPLICATIONS",
                "USAGE",
                "POWER_BI",
                ExternalId.parse("5e571eaa-66c1-44e7-8859-90d2e844c762"),
                List.of(DOCUMENT),
                EmailAddress.parse("anna@contoso.example")
                    .map(email -> new Contact("Kiss Anna", email)),
                Optional.empty(),
                Locale.ENGLISH,
                Optional.of("We drive its adoption.")));
  }

  @Test
  void blanksAroundATextAreRemoved() {
    WellFormedClaim<UUID> claim =
        read(sent -> {
          sent.partnerId = " P-1001";
          sent.mpnId = "4567890 ";
          sent.customer = new CustomerRequest(" " + TENANT + "\u00A0", " contoso.example ");
          sent.solutionArea = " BUSINESS_APPLICATIONS";
          sent.activity = "USAGE ";
          sent.product = "\tPOWER_BI";
          sent.subscriptionId = " {5E571EAA-66C1-44E7-8859-90D2E844C762} ";
          sent.documents = List.of(" " + DOCUMENT);
          sent.contact = new ContactRequest(" Kiss Anna ", " anna@contoso.example ");
          sent.locale = " en ";
          sent.note = "\nWe drive its adoption. ";
          return sent;
        });

    assertThat(claim).isEqualTo(read(sent -> sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\t"})
  void aBlankTextIsAnAbsentOne(String blank) {
    WellFormedClaim<UUID> claim =
        read(sent -> {
          sent.subscriptionId = blank;
          sent.locale = blank;
          sent.note = blank;
          return sent;
        });

    assertThat(claim.subscription()).isEmpty();
    assertThat(claim.language()).isEqualTo(Locale.of("hu"));
    assertThat(claim.note()).isEmpty();
    assertThat(
            violations(sent -> {
              sent.mpnId = blank;
              sent.contact = new ContactRequest(blank, blank);
              return sent;
            }))
        .containsExactly(
            new Violation("mpnId", "is required"),
            new Violation("customerContact.name", "is required"),
            new Violation("customerContact.email", "is required"));
  }

  @ParameterizedTest
  @CsvSource({"en, en", "en-GB, en", "hu-HU, hu", "HU, hu", "en-Latn-US-x-a, en", "de-AT, hu"})
  void aLanguageFallsBackToOneThatThereIs(String tag, String language) {
    WellFormedClaim<UUID> claim =
        read(sent -> {
          sent.locale = tag;
          return sent;
        });

    assertThat(claim.language().toLanguageTag()).isEqualTo(language);
  }

  @Test
  void aNameIsALineAndANoteMayHaveSeveral() {
    assertThat(
            violations(sent -> {
              sent.contact = new ContactRequest("Kiss\nAnna", "anna@contoso.example");
              sent.note = "We drive\u001b[2J its adoption.";
              return sent;
            }))
        .containsExactly(
            new Violation(
                "customerContact.name", "must not contain control characters or line breaks"),
            new Violation("note", "must not contain control characters"));
    assertThat(
            read(
                    sent -> {
                      sent.note = "We drive\r\n\tits adoption.";
                      return sent;
                    })
                .note())
        .contains("We drive\r\n\tits adoption.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"english!", "en_GB", "*", "a-very-long-tag-that-is-none"})
  void whatIsNoLanguageTagIsRefused(String tag) {
    assertThat(
            violations(sent -> {
              sent.locale = tag;
              return sent;
            }))
        .containsExactly(new Violation("locale", "must be a language tag such as hu or en-GB"));
  }

  @Test
  void allViolationsAreReportedTogether() {
    assertThat(
            violations(sent -> {
              sent.mpnId = "12345678901";
              sent.customer = new CustomerRequest("no-uuid", "localhost");
              sent.solutionArea = "OFFICE";
              sent.activity = null;
              sent.product = "NO_SUCH_PRODUCT";
              sent.subscriptionId = "x".repeat(65);
              sent.documents = List.of("no-uuid", DOCUMENT.toString(), DOCUMENT.toString());
              sent.contact = new ContactRequest(null, "kiss.anna");
              sent.note = "n".repeat(10_001);
              return sent;
            }))
        .extracting(Violation::field, Violation::message)
        .containsExactly(
            tuple("mpnId", "must be 1 to 10 digits"),
            tuple("customer.tenantId", "must be a UUID"),
            tuple("customer.domain", "must be a domain name such as contoso.example"),
            tuple("solutionArea", "must be one of BUSINESS_APPLICATIONS, MICROSOFT_365"),
            tuple("activity", "is required"),
            tuple("product", "must be the code of a product or workload that can be claimed now"),
            tuple("subscriptionId", "must be 1 to 64 characters"),
            tuple("proofOfExecution[0]", "must be the id of a document of the same partner"),
            tuple("proofOfExecution[2]", "must not be named twice"),
            tuple("customerContact.name", "is required"),
            tuple("customerContact.email", "must be an e-mail address"),
            tuple("note", "must have no more than 10000 characters"));
  }

  @Test
  void anotherPartnersDocumentIsUnknown() {
    assertThat(
            violations(sent -> {
              sent.documents = List.of(ANOTHERS.toString());
              return sent;
            }))
        .containsExactly(
            new Violation(
                "proofOfExecution[0]", "must be the id of a document of the same partner"));
  }

  @Test
  void tooManyDocumentsAreRefusedWithoutReadingThem() {
    assertThat(
            violations(sent -> {
              sent.documents = Collections.nCopies(21, "no-uuid");
              return sent;
            }))
        .containsExactly(
            new Violation("proofOfExecution", "must name no more than {0} documents", 20));
  }

  @Test
  void aPartnerClaimsOnlyForItself() {
    Sent sent = new Sent();
    sent.partnerId = null;

    assertThat(form.read(sent.request(), Optional.of(PARTNER), PRODUCTS).partnerId())
        .isEqualTo(PARTNER);
    sent.partnerId = "P-2002";
    assertThat(violations(sent.request(), Optional.of(PARTNER)))
        .containsExactly(new Violation("partnerId", "must be absent or your own"));
    sent.partnerId = null;
    assertThat(violations(sent.request(), Optional.empty()))
        .containsExactly(new Violation("partnerId", "is required"));
  }

  private WellFormedClaim<UUID> read(UnaryOperator<Sent> change) {
    return form.read(change.apply(new Sent()).request(), Optional.empty(), PRODUCTS);
  }

  private List<Violation> violations(UnaryOperator<Sent> change) {
    return violations(change.apply(new Sent()).request(), Optional.empty());
  }

  private List<Violation> violations(ClaimRequest request, Optional<String> sender) {
    return catchThrowableOfType(ProblemException.class, () -> form.read(request, sender, PRODUCTS))
        .violations();
  }
}
