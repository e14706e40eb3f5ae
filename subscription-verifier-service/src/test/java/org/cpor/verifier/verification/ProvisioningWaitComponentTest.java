package org.cpor.verifier.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.messaging.Cause;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.cpor.verifier.FiledClaims;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.application.FollowingClaims.Filed;
import org.cpor.verifier.verification.application.VerifyingClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ProvisioningWaitComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Inject DataSource database;
  @Inject FeedingDirectory feeding;
  @Inject VerifyingClaims verifying;

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.notYetProvisioned();
  }

  @Test
  void aClaimWaitsUntilTheProductIsProvisioned() {
    ClaimSubmitted submission = customer.submission();
    UUID claimId = submission.claim().claimId();
    FactTopics.publish(submission);
    ClaimVerificationFailed failed = FactTopics.await(ClaimVerificationFailed.class, claimId);
    assertThat(failed.waitsForProvisioning()).isTrue();
    assertThat(failed.findings())
        .extracting(Finding::code)
        .containsExactly("SUBSCRIPTION_NOT_PROVISIONED");

    provision();

    ClaimVerified verified = FactTopics.await(ClaimVerified.class, claimId);
    assertThat(verified.afterWaiting()).isTrue();
    assertThat(verified.filedAt()).isEqualTo(submission.filedAt());
    assertThat(verified.details()).isEqualTo(submission.details());
    assertThat(waiting()).isZero();
    Caller.withRoles("operator")
        .get("/verifications/{id}", claimId)
        .then()
        .body("items.verdict", contains("PASSED", "FAILED"))
        .body("items.afterWaiting", contains(true, false))
        .body("items.waitsForProvisioning", contains(false, true));
  }

  @Test
  void aWaitingClaimContinuesOnceWhenTheDirectoryChangesTwice() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    provision();
    customer.subscriptionIs("VOLUME_LICENSING", "IN_GRACE", "SUCCESS");
    provision();
    awaitLaterClaim();
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, claimId, 1)).hasSize(1);
  }

  @Test
  void aClaimStillWaitsAndNothingIsPublishedWhileTheProductIsNotProvisioned() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "PENDING_PROVISIONING");
    assertThat(waiting()).isEqualTo(1);
    provision();
    FactTopics.await(ClaimVerified.class, claimId);
    assertThat(FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 1)).hasSize(1);
  }

  @Test
  void anotherErrorEndsTheWaitAndIsPublished() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    customer.subscriptionIs("VOLUME_LICENSING", "DELETED", "PENDING_ACTIVATION");
    ClaimVerificationFailed failed =
        FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 2).getLast().fact();
    assertThat(failed.waitsForProvisioning()).isFalse();
    assertThat(failed.findings())
        .extracting(Finding::code)
        .containsExactly("SUBSCRIPTION_NOT_PROVISIONED", "SUBSCRIPTION_NOT_ACTIVE");
    assertThat(waiting()).isZero();
  }

  @Test
  void aSubscriptionThatMovesToAnotherTenantEndsTheWaitToo() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    Caller.feed()
        .body(Customer.provisioned().subscription("VOLUME_LICENSING", "ACTIVE", "SUCCESS"))
        .put("/directory/subscriptions/{id}", customer.subscriptionId)
        .then()
        .statusCode(200);
    ClaimVerificationFailed failed =
        FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 2).getLast().fact();
    assertThat(failed.findings())
        .extracting(Finding::code)
        .containsExactly("PRODUCT_NOT_ON_TENANT", "SUBSCRIPTION_NOT_ON_TENANT");
  }

  @Test
  void anImportEndsTheWaitLikeAPut() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    String line =
        "{\"type\": \"subscription\", \"id\": \"%s\", %s"
            .formatted(
                customer.subscriptionId,
                customer
                    .subscription("VOLUME_LICENSING", "ACTIVE", "SUCCESS")
                    .replace("\n", "")
                    .substring(1));
    Caller.feed()
        .contentType("application/x-ndjson; charset=utf-8")
        .body(line.getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(200);
    assertThat(FactTopics.await(ClaimVerified.class, claimId).afterWaiting()).isTrue();
  }

  @Test
  void aClaimFiledAgainWaitsAsItsNewRevision() {
    ClaimSubmitted first = customer.submission();
    FactTopics.publish(first);
    FactTopics.publish(customer.correctionOf(first));
    FactTopics.awaitEvents(ClaimVerificationFailed.class, first.claim().claimId(), 2);
    provision();
    List<FactTopics.Received<ClaimVerified>> verified =
        FactTopics.awaitEvents(ClaimVerified.class, first.claim().claimId(), 1);
    assertThat(verified).hasSize(1);
    assertThat(verified.getFirst().fact().revision()).isEqualTo(2);
  }

  @Test
  void aClaimCorrectedToAnotherCustomerWaitsForThatCustomer() {
    Customer other = Customer.notYetProvisioned();
    ClaimSubmitted first = customer.submission();
    UUID claimId = first.claim().claimId();
    FactTopics.publish(first);
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    FactTopics.publish(other.correctionOf(first));
    FactTopics.awaitEvents(ClaimVerificationFailed.class, claimId, 2);
    assertThat(waiting()).isZero();
    assertThat(waiting(other)).isEqualTo(1);
    other.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    ClaimVerified verified = FactTopics.await(ClaimVerified.class, claimId);
    assertThat(verified.revision()).isEqualTo(2);
    assertThat(verified.filedAt()).isEqualTo(first.filedAt());
    assertThat(verified.claim().tenantId()).isEqualTo(other.tenantId);
  }

  @Test
  void aWithdrawnClaimNoLongerWaits() {
    ClaimSubmitted submission = customer.submission();
    FactTopics.publish(submission);
    FactTopics.await(ClaimVerificationFailed.class, submission.claim().claimId());
    FactTopics.publish(new ClaimWithdrawn(submission.claim(), null, submission.filedAt()));
    await().atMost(TIMEOUT).until(() -> waiting() == 0);
    provision();
    awaitLaterClaim();
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, submission.claim().claimId(), 0))
        .isEmpty();
  }

  @Test
  void aRejectedClaimNoLongerWaits() {
    ClaimSubmitted submission = customer.submission();
    UUID claimId = submission.claim().claimId();
    FactTopics.publish(submission);
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    FactTopics.publish(
        new ClaimRejected(
            submission.claim(), null, "NO_PARTNER_RESPONSE", submission.filedAt(), null));
    await().atMost(TIMEOUT).until(() -> waiting() == 0);
    provision();
    awaitLaterClaim();
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, claimId, 0)).isEmpty();
  }

  @Test
  void aClaimDoesNotBeginToWaitWhileTheDirectoryChanges() {
    ClaimSubmitted submission = customer.submission();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          feeding.feed(List.of(provisionedSubscription()));
          assertThatThrownBy(() ->
                  QuarkusTransaction.requiringNew()
                      .run(() -> verifying.verify(List.of(filed(submission)))))
              .isInstanceOf(LockTimeoutException.class);
        });
    verifying.verify(List.of(filed(submission)));
    assertThat(FactTopics.await(ClaimVerified.class, submission.claim().claimId()).afterWaiting())
        .isFalse();
  }

  @Test
  void aChangeOfTheDirectoryFindsAClaimThatBeginsToWait() {
    ClaimSubmitted submission = customer.submission();
    CompletableFuture<Void> change =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              verifying.verify(List.of(filed(submission)));
              CompletableFuture<Void> provisioning = CompletableFuture.runAsync(this::provision);
              await()
                  .atMost(TIMEOUT)
                  .until(() -> provisioning.isDone() || someoneWaitsForATenant());
              return provisioning;
            });
    change.join();
    assertThat(FactTopics.await(ClaimVerified.class, submission.claim().claimId()).afterWaiting())
        .isTrue();
  }

  @Test
  void noClaimIsLeftWaitingWhenManyAreFiledWhileTheDirectoryChanges() {
    List<Customer> customers =
        IntStream.range(0, 8).mapToObj(i -> Customer.notYetProvisioned()).toList();
    List<ClaimSubmitted> submissions =
        customers.stream()
            .flatMap(of ->
                IntStream.range(0, 5).mapToObj(i -> of.submissionOf(Customer.anotherPartner())))
            .toList();
    CompletableFuture<Void> filing =
        CompletableFuture.runAsync(() -> submissions.forEach(FactTopics::publish));
    for (Customer of : customers) {
      of.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    }
    filing.join();
    for (ClaimReference claim : submissions.stream().map(ClaimSubmitted::claim).toList()) {
      assertThat(FactTopics.awaitEvents(ClaimVerified.class, claim.claimId(), 1)).hasSize(1);
    }
    assertThat(customers).allSatisfy(of -> assertThat(waiting(of)).isZero());
  }

  private DirectoryRecord provisionedSubscription() {
    return new Subscription(
        customer.subscriptionId,
        customer.tenantId,
        SubscriptionFamily.DYNAMICS_365,
        Channel.VOLUME_LICENSING,
        SubscriptionStatus.ACTIVE,
        Map.of("DYNAMICS_365_SALES", Provisioning.SUCCESS),
        null);
  }

  private boolean someoneWaitsForATenant() {
    return count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0;
  }

  private void provision() {
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
  }

  /**
   * Files another claim and waits until it is verified. Facts about a tenant are processed in
   * order, so all earlier facts are then processed too.
   */
  private void awaitLaterClaim() {
    FactTopics.await(ClaimVerified.class, customer.anotherPartnerClaims());
  }

  private int waiting() {
    return waiting(customer);
  }

  private int waiting(Customer of) {
    return count("select count(*) from waiting_claim where tenant_id = '" + of.tenantId + "'");
  }

  private int count(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Filed filed(ClaimSubmitted submission) {
    return new Filed(FiledClaims.of(submission), Cause.NONE);
  }
}
