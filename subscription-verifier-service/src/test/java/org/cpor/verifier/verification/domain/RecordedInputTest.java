package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedInputTest {

  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  /**
   * A change for each check, by the code of the check. If a claim without findings is changed in
   * this way, the check finds something.
   */
  private static final Map<String, Consumer<Filed>> MISTAKES = new HashMap<>();

  static {
    MISTAKES.put("TENANT_UNKNOWN", claim -> claim.tenantKnown = false);
    MISTAKES.put("DOMAIN_TENANT_MISMATCH", claim -> claim.domain = "elsewhere.example");
    MISTAKES.put("ACTIVITY_NOT_APPLICABLE", claim -> claim.activities = List.of(Activity.PRESALES));
    MISTAKES.put("PRODUCT_NOT_ON_TENANT", claim -> claim.subscription().provisioning = null);
    MISTAKES.put("SUBSCRIPTION_REQUIRED", claim -> claim.subscriptionId = null);
    MISTAKES.put("NOT_A_SUBSCRIPTION_ID", claim -> claim.subscriptionId = "4711");
    MISTAKES.put(
        "SUBSCRIPTION_NOT_ON_TENANT", claim -> claim.subscriptionId = new UUID(9, 9).toString());
    MISTAKES.put(
        "SUBSCRIPTION_NOT_FOR_DYNAMICS",
        claim -> claim.subscription().family = SubscriptionFamily.AZURE);
    MISTAKES.put(
        "PRODUCT_NOT_IN_SUBSCRIPTION",
        claim -> {
          claim.anotherSubscription();
          claim.subscription().provisioning = null;
        });
    MISTAKES.put("SUBSCRIPTION_IS_CSP", claim -> claim.subscription().channel = Channel.CSP);
    MISTAKES.put(
        "SUBSCRIPTION_NOT_PROVISIONED",
        claim -> claim.subscription().provisioning = Provisioning.PENDING_ACTIVATION);
    MISTAKES.put(
        "SUBSCRIPTION_NOT_ACTIVE",
        claim -> claim.subscription().status = SubscriptionStatus.EXPIRED);
    MISTAKES.put("SUBSCRIPTION_ALREADY_CLAIMED", claim -> claim.alreadyClaimed = true);
    MISTAKES.put(
        "PURCHASE_CHANNEL_NOT_ELIGIBLE", claim -> claim.subscription().channel = Channel.OTHER);
    MISTAKES.put("MPN_NOT_OF_PARTNER", claim -> claim.mpn = null);
    MISTAKES.put(
        "MPN_NOT_ENROLLED",
        claim -> claim.mpn = Filed.mpn(Mpn.STANDARD, SolutionArea.MICROSOFT_365));
    MISTAKES.put(
        "MPN_SPECIAL_PARTNER_TYPE",
        claim -> claim.mpn = Filed.mpn("FRP_FASTTRACK", SolutionArea.BUSINESS_APPLICATIONS));
    MISTAKES.put("POE_MISSING", claim -> claim.documents = List.of());
    MISTAKES.put(
        "POE_STALE",
        claim ->
            claim.acknowledgements =
                List.of(new Acknowledgement(LocalDate.of(2025, 11, 19), Filed.TODAY)));
  }

  static List<String> codes() {
    return Checks.codes();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theStoredInputGivesEveryFindingAgain(String code) throws JsonProcessingException {
    Filed claim = Filed.inBusinessApplications();
    Objects.requireNonNull(MISTAKES.get(code)).accept(claim);
    assertThat(claim.findings()).contains(code);
    assertThat(stored(claim.input()).replay()).isEqualTo(claim.verify());
  }

  @Test
  void aCleanClaimPassesAgainFromTheStoredInput() throws JsonProcessingException {
    Filed claim = Filed.inBusinessApplications();
    RecordedInput recorded = stored(claim.input());
    assertThat(recorded.replay()).isEqualTo(claim.verify());
    assertThat(recorded.replay().findings()).isEmpty();
    assertThat(recorded.input().directory().partnerVersion()).isEqualTo(Filed.VERSION);
  }

  @Test
  void onlyTheClaimedDomainIsRecorded() {
    VerificationInput input = RecordedInput.of(Filed.inBusinessApplications().input()).input();
    assertThat(input.tenant().orElseThrow().domains()).containsExactly("northwind.example");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theAnswersOfAThousandSubscriptionsFollowFromTwenty(boolean businessApplications) {
    Random random = new Random(14);
    for (int round = 0; round < 200; round++) {
      Filed claim = businessApplications ? Filed.inBusinessApplications() : Filed.inMicrosoft365();
      List<Filed.Owned> all = new ArrayList<>();
      all.add(claim.subscription());
      IntStream.range(0, 999).forEach(_ -> all.add(claim.anotherSubscription()));
      // Most rounds have few subscriptions that decide the answers, somewhere among the others.
      int rare = 1 + random.nextInt(2_000);
      all.forEach(owned -> {
        owned.provisioning = random.nextInt(rare) == 0 ? Provisioning.SUCCESS : any(random);
        owned.status =
            random.nextInt(rare) == 0 ? SubscriptionStatus.IN_GRACE : SubscriptionStatus.EXPIRED;
      });
      claim.subscriptionId =
          random.nextBoolean() ? all.get(random.nextInt(1_000)).id.toString() : null;
      RecordedInput recorded = RecordedInput.of(claim.input());
      assertThat(recorded.replay()).isEqualTo(Verification.of(claim.input()));
      assertThat(recorded.input().tenant().orElseThrow().subscriptions())
          .hasSize(RecordedInput.MOST_SUBSCRIPTIONS);
      assertThat(recorded.subscriptions()).isEqualTo(1_000);
    }
  }

  private static Provisioning any(Random random) {
    return random.nextBoolean() ? Provisioning.PENDING_INPUT : Provisioning.ERROR;
  }

  @Test
  void theEnrolmentInForceIsRecordedBeforeOthers() {
    Filed claim = Filed.inBusinessApplications();
    Enrolment past =
        new Enrolment("Usage", SolutionArea.BUSINESS_APPLICATIONS, null, Filed.TODAY.minusDays(1));
    Enrolment inForce =
        new Enrolment("Usage", SolutionArea.BUSINESS_APPLICATIONS, Filed.TODAY, null);
    claim.mpn =
        new Mpn(
            "4567890",
            "Budapest",
            Mpn.STANDARD,
            Stream.concat(Stream.generate(() -> past).limit(49), Stream.of(inForce)).toList());
    assertThat(claim.findings()).isEmpty();
    assertThat(RecordedInput.of(claim.input()).input().mpn().orElseThrow().enrolments())
        .hasSize(RecordedInput.MOST_ENROLMENTS)
        .contains(inForce);
  }

  private static RecordedInput stored(VerificationInput input) throws JsonProcessingException {
    return JSON.readValue(JSON.writeValueAsString(RecordedInput.of(input)), RecordedInput.class);
  }
}
