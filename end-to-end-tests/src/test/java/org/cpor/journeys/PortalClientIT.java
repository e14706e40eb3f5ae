package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.testing.ClaimsApi.award;
import static org.cpor.testing.ClaimsApi.commentCodes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.testing.ClaimsApi;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs in {@code examples} whose clients are generated from the OpenAPI document. Each
 * program acts as a partner, and the test acts as the reviewers.
 */
@ExtendWith(SharedPlatform.class)
class PortalClientIT {

  private static final String TYPESCRIPT = "portal-client-typescript";

  /** The exit code of a program that cannot be built on this machine. */
  private static final int UNAVAILABLE = 69;

  private static final byte[] PDF = "%PDF-1.4\n% our work\n%%EOF\n".getBytes(US_ASCII);
  private static final String QUESTION = "Please describe your solution.";
  private static final String ANSWER = "The document describes it.";
  private static final String JUSTIFICATION = "The document proves our work.";

  @TempDir private Path directory;

  @Test
  void theJavaProgramFilesAClaimAnswersAndDisputesUntilTheClaimIsApproved(Platform platform)
      throws IOException, InterruptedException {
    filesAClaimAndFollowsIt(platform, "portal-client-java");
  }

  @Test
  void theTypeScriptProgramDoesTheSame(Platform platform) throws IOException, InterruptedException {
    try (RunningExample program = RunningExample.start(TYPESCRIPT, directory, "--help")) {
      assumeThat(program.awaitEnd())
          .as("it can be built here: there is Node.js, and npm can install")
          .isNotEqualTo(UNAVAILABLE);
      assertThat(program.lines()).anyMatch(line -> line.contains("--justification"));
    }

    filesAClaimAndFollowsIt(platform, TYPESCRIPT);
  }

  private void filesAClaimAndFollowsIt(Platform platform, String example)
      throws IOException, InterruptedException {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    Path document = Files.write(directory.resolve("work.pdf"), PDF);
    Path export = directory.resolve("claims.csv");
    try (RunningExample program =
        RunningExample.start(
            example,
            directory,
            "--intake",
            platform.address(PartName.INTAKE).toString(),
            "--token",
            platform.bearer(
                AccessToken.withRoles(List.of("incentives-admin")).partner(partner.partnerId())),
            "--mpn",
            partner.mpnId(),
            "--tenant",
            customer.tenantId().toString(),
            "--domain",
            customer.domain(),
            "--subscription",
            customer.subscriptionId().toString(),
            "--document",
            document.toString(),
            "--answer",
            ANSWER,
            "--justification",
            JUSTIFICATION,
            "--export",
            export.toString())) {
      String documentId = program.awaitLine("document ");
      String claimId = program.awaitLine("claim ");
      CaseClient first = CaseClient.awaitedBy("anna", platform, customer);
      first.takes().expect(200);
      first.asks(claimId, "MISSING_PARTNER_SOLUTION", QUESTION);
      String requestId = program.awaitLine("answered ");
      JsonNode request =
          first
              .awaitDocket(docket -> docket.path("requests").path(0).has("answeredIn"))
              .path("requests")
              .path(0);
      assertThat(request.path("requestId").asText()).isEqualTo(requestId);
      first.rules(CaseClient.ruling("NONE", "The proof is weak.")).expect(200);
      assertThat(program.awaitLine("disputed ")).isEqualTo(claimId);
      CaseClient dispute =
          CaseClient.awaitedBy("béla", platform, customer).ofLead("lena", platform);
      dispute.takes().expect(200);
      JsonNode disputed = dispute.docket().path("parties").path(0).path("dispute");
      assertThat(disputed.path("justification").asText()).isEqualTo(JUSTIFICATION);
      assertThat(texts(disputed.path("documents"), "documentId")).containsExactly(documentId);
      dispute.rules(award(claimId)).expect(200);

      assertThat(program.awaitEnd()).isZero();
      assertThat(program.lines())
          .contains(
              "status ACTION_REQUIRED",
              "status UNDER_REVIEW",
              "status REJECTED",
              "status DISPUTED",
              "status APPROVED",
              "PARTNER: " + ANSWER,
              "  " + claimId + " APPROVED");
      ApiClient intake = platform.intakeOf(partner.partnerId());
      assertThat(ClaimsApi.get(intake, claimId).path("status").asText()).isEqualTo("APPROVED");
      assertThat(commentCodes(intake, claimId)).contains("CLAIM_DISPUTED");
      assertThat(Files.readString(export)).contains(claimId, "APPROVED");
    }
  }
}
