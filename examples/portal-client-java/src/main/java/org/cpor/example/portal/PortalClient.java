package org.cpor.example.portal;

import com.example.portal.intake.ApiClient;
import com.example.portal.intake.ApiException;
import com.example.portal.intake.api.ClaimsApi;
import com.example.portal.intake.api.CommentsApi;
import com.example.portal.intake.api.DocumentsApi;
import com.example.portal.intake.model.Claim;
import com.example.portal.intake.model.ClaimRequest;
import com.example.portal.intake.model.ClaimStatus;
import com.example.portal.intake.model.CommentRequest;
import com.example.portal.intake.model.CommentView;
import com.example.portal.intake.model.CustomerRequest;
import com.example.portal.intake.model.DisputeRequest;
import com.example.portal.intake.model.DocumentKind;
import com.example.portal.intake.model.OpenRequestView;
import com.example.portal.intake.model.PageClaimView;
import com.example.portal.intake.model.StatusEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Files a claim with a document, follows the claim until it is decided, and acts when the partner
 * has to act.
 */
@Command(
    name = "portal-client",
    description = {
      "Uploads a document, files a claim with it, and prints what happens to the claim until it is decided.",
      "Answers the question of a reviewer, and disputes a rejection. Ends with 0 if the claim is approved."
    })
public final class PortalClient implements Callable<Integer> {

  private static final int MAX_TRIES = 5;

  @Option(
      names = "--intake",
      description = "The address of the claim intake service (${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8081")
  private String intake = "";

  @Option(
      names = "--token",
      description = "The partner's access token; by default the variable CPOR_TOKEN.",
      defaultValue = "${env:CPOR_TOKEN}",
      required = true)
  private String token = "";

  @Option(names = "--mpn", description = "The partner's MPN.", required = true)
  private String mpnId = "";

  @Option(names = "--tenant", description = "The customer's tenant.", required = true)
  private UUID tenantId = new UUID(0, 0);

  @Option(names = "--domain", description = "A domain of the customer.", required = true)
  private String domain = "";

  @Option(names = "--subscription", description = "The customer's subscription.", required = true)
  private String subscriptionId = "";

  @Option(
      names = "--product",
      description = "A business application of the catalogue (${DEFAULT-VALUE}).",
      defaultValue = "DYNAMICS_365_SALES")
  private String product = "";

  @Option(names = "--document", description = "A file that proves the work.", required = true)
  private Path document = Path.of("");

  @Option(
      names = "--answer",
      description = "The answer to a reviewer's question (${DEFAULT-VALUE}).",
      defaultValue = "The document of the claim shows our work.")
  private String answer = "";

  @Option(
      names = "--justification",
      description = "Why a rejection is wrong (${DEFAULT-VALUE}).",
      defaultValue = "We did the work, as the document of the claim shows.")
  private String justification = "";

  @Option(names = "--export", description = "At the end, saves all claims in this file, as CSV.")
  private @Nullable Path export;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  private final ApiClient client = new CorrectedClient();
  private final DocumentsApi documents = new DocumentsApi(client);
  private final ClaimsApi claims = new ClaimsApi(client);
  private final CommentsApi comments = new CommentsApi(client);

  private PortalClient() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new PortalClient())
            .setExecutionExceptionHandler((failure, command, parsed) -> {
              System.err.println(FailureMessage.of(failure));
              return 1;
            })
            .execute(args));
  }

  @Override
  public Integer call() throws ApiException, IOException, InterruptedException {
    client.setBasePath(intake);
    client.setBearerToken(token);
    UUID documentId = upload();
    UUID claimId = file(documentId);
    ClaimStatus end = follow(claimId, documentId);
    summarize(claimId);
    return end == ClaimStatus.APPROVED ? 0 : 1;
  }

  private UUID upload() throws ApiException, InterruptedException {
    UUID documentId =
        repeated(key ->
                documents.uploadDocument(
                    document.toFile(), DocumentKind.STATEMENT_OF_WORK, key, null, null))
            .getDocumentId();
    System.out.println("document " + documentId);
    return documentId;
  }

  private UUID file(UUID documentId) throws ApiException, InterruptedException {
    ClaimRequest request =
        new ClaimRequest()
            .mpnId(mpnId)
            .customer(new CustomerRequest().tenantId(tenantId).domain(domain))
            .solutionArea(ClaimRequest.SolutionAreaEnum.BUSINESS_APPLICATIONS)
            .activity(ClaimRequest.ActivityEnum.USAGE)
            .product(product)
            .subscriptionId(subscriptionId)
            .addProofOfExecutionItem(documentId)
            .locale("en");
    UUID claimId = repeated(key -> claims.fileClaim(request, key)).getClaimId();
    System.out.println("claim " + claimId);
    return claimId;
  }

  /**
   * Prints what happens to the claim, and acts when the partner has to act. Returns when this
   * program can do nothing more for the claim.
   */
  private ClaimStatus follow(UUID claimId, UUID documentId)
      throws ApiException, IOException, InterruptedException {
    try (ClaimStream stream = new ClaimStream(claims, claimId)) {
      while (true) {
        switch (stream.next().getData().getActualInstance()) {
          case StatusEvent event -> {
            System.out.println("status " + event.getStatus());
            switch (event.getStatus()) {
              case ACTION_REQUIRED -> {
                if (!answered(claimId, documentId)) {
                  return event.getStatus();
                }
              }
              case REJECTED -> dispute(claimId, documentId);
              case APPROVED, REJECTED_FINAL, WITHDRAWN -> {
                return event.getStatus();
              }
              default -> {
                // There is nothing to do. A later version of the service may have other statuses.
              }
            }
          }
          case CommentView comment ->
              System.out.printf("%s: %s%n", comment.getAuthor(), comment.getText());
          default -> throw new IllegalStateException("An event is neither a status nor a comment");
        }
      }
    }
  }

  /**
   * Answers the open question. Returns false if there is no open question: then the partner has to
   * correct the claim.
   */
  private boolean answered(UUID claimId, UUID documentId)
      throws ApiException, InterruptedException {
    Claim claim = claims.getClaim(claimId, null, null, null);
    OpenRequestView question = claim.getOpenRequest();
    if (question == null) {
      claim.getFindings().forEach(finding -> System.out.println("finding " + finding.getMessage()));
      return false;
    }
    CommentRequest comment =
        new CommentRequest()
            .text(answer)
            .answers(question.getRequestId())
            .addDocumentsItem(documentId);
    repeated(key -> comments.writeComment(claimId, comment, key, null));
    System.out.println("answered " + question.getRequestId());
    return true;
  }

  private void dispute(UUID claimId, UUID documentId) throws ApiException, InterruptedException {
    DisputeRequest dispute =
        new DisputeRequest().justification(justification).addDocumentsItem(documentId);
    Claim disputed = repeated(key -> claims.disputeClaim(claimId, dispute, key, null, null));
    System.out.println("disputed " + disputed.getClaimId());
  }

  private void summarize(UUID claimId) throws ApiException, IOException {
    int written = comments.listComments(claimId, null, 200).getItems().size();
    System.out.printf("The claim has %d comments. The claims of the partner:%n", written);
    @Nullable String after = null;
    do {
      PageClaimView page =
          claims.listClaims(
              after, null, 200, null, null, null, null, null, null, null, null, null, null);
      page.getItems()
          .forEach(claim -> System.out.printf("  %s %s%n", claim.getClaimId(), claim.getStatus()));
      after = page.getNext();
    } while (after != null);
    if (export != null) {
      Files.writeString(
          export,
          claims.exportClaims(null, null, null, null, null, null, null, null, null, null, null));
      System.out.println("The claims are in " + export);
    }
  }

  private interface Request<T> {
    T send(String idempotencyKey) throws ApiException;
  }

  /**
   * Sends a request. Sends it again if there is no answer or the answer is 503, but not more than
   * {@link #MAX_TRIES} times in total. Each time the request has the same key, so that the service
   * carries it out once.
   */
  private static <T> T repeated(Request<T> request) throws ApiException, InterruptedException {
    String key = UUID.randomUUID().toString();
    for (int tries = 1; ; tries++) {
      try {
        return request.send(key);
      } catch (ApiException e) {
        boolean mayBeRepeated = e.getCode() == 0 || e.getCode() == 503;
        if (!mayBeRepeated || tries == MAX_TRIES) {
          throw e;
        }
        Thread.sleep(1000L * tries);
      }
    }
  }
}
