package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.queue.QueueClock;
import org.cpor.arbitration.review.application.queue.QueueFilter;
import org.cpor.arbitration.review.application.queue.QueueOrder;
import org.cpor.arbitration.review.application.queue.QueueTotals;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.arbitration.review.application.queue.ReadingQueue;
import org.cpor.arbitration.review.application.queue.Urgency;
import org.cpor.arbitration.review.domain.claim.Activity;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
@Tag(name = CaseAnswers.TAG, description = CaseAnswers.TAG_DESCRIPTION)
class CaseListResource {

  private final ReadingQueue queue;
  private final Caller caller;

  CaseListResource(ReadingQueue queue, Caller caller) {
    this.queue = queue;
    this.caller = caller;
  }

  /** Lists the cases that match all parameters, in the order of {@code sort}, page by page. */
  @GET
  @Operation(
      operationId = "listCases",
      summary = "List cases",
      description =
          "Lists the cases that match all parameters, in the order of `sort`. A decided case is"
              + " listed only if `state` names its state. Partners may not list cases.")
  @APIResponse(responseCode = "200", description = "A page of the cases.")
  public Page<CaseView> list(
      @Parameter(
              description = "Only cases in this state. Without it, decided cases are not listed.")
          @QueryParam("state")
          @Nullable CaseState state,
      @Parameter(
              description =
                  "`true`: only cases in which several claims compete. `false`: only others.")
          @QueryParam("contested")
          @Nullable Boolean contested,
      @Parameter(
              description =
                  "`true`: only cases in which a claim disputes an earlier rejection. `false`: only"
                      + " others.")
          @QueryParam("disputed")
          @Nullable Boolean disputed,
      @Parameter(
              description =
                  "`true`: only cases that were escalated to the review leads because they are"
                      + " overdue. `false`: only others.")
          @QueryParam("escalated")
          @Nullable Boolean escalated,
      @Parameter(
              description =
                  "Only the cases of a reviewer. `me` is the caller, and `none` finds the cases"
                      + " that nobody has.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 256,
                      examples = {"me", "none", "anna"}))
          @QueryParam("assignee")
          @Nullable String assignee,
      @Parameter(
              description = "`true`: only cases whose due date has passed. `false`: only others.")
          @QueryParam("overdue")
          @Nullable Boolean overdue,
      @Parameter(description = "Only cases of this urgency.") @QueryParam("urgency")
          @Nullable Urgency urgency,
      @Parameter(description = "Only cases on this tenant of a customer.") @QueryParam("tenantId")
          @Nullable UUID tenantId,
      @Parameter(
              description =
                  "A part of the customer's name or domain, or the customer's tenant id. The text must"
                      + " contain at least three letters or digits in a row.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 100, examples = "northwind"))
          @QueryParam("customer")
          @Nullable String customer,
      @Parameter(
              description = "Only cases with a party of this partner.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, examples = "P-1001"))
          @QueryParam("partnerId")
          @Nullable String partnerId,
      @Parameter(
              description = "Only cases on this product or workload.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, examples = "POWER_BI"))
          @QueryParam("product")
          @Nullable String product,
      @Parameter(description = "Only cases with this claim.") @QueryParam("claimId")
          @Nullable UUID claimId,
      @Parameter(description = "Only cases with a claim of this activity.") @QueryParam("activity")
          @Nullable Activity activity,
      @Parameter(
              description = "Only customers in this country: two letters of ISO 3166.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 2, examples = "HU"))
          @QueryParam("region")
          @Nullable String region,
      @Parameter(
              description = "Only cases that are due at this instant or later.",
              schema = @Schema(implementation = Instant.class))
          @QueryParam("dueFrom")
          @Nullable String dueFrom,
      @Parameter(
              description = "Only cases that are due before this instant.",
              schema = @Schema(implementation = Instant.class))
          @QueryParam("dueBefore")
          @Nullable String dueBefore,
      @Parameter(
              description = "Only cases that were opened at this instant or later.",
              schema = @Schema(implementation = Instant.class))
          @QueryParam("openedFrom")
          @Nullable String openedFrom,
      @Parameter(
              description = "Only cases that were opened before this instant.",
              schema = @Schema(implementation = Instant.class))
          @QueryParam("openedBefore")
          @Nullable String openedBefore,
      @Parameter(
              description =
                  "Up to 8 words. A case is listed if it matches every word. A word can be a part of"
                      + " the customer's name or domain, of a partner's name, or of the product's"
                      + " code. A word can also be the id of a case, tenant, subscription, claim or"
                      + " partner, or an MPN. The text must contain at least three letters or digits"
                      + " in a row.",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 100, examples = "northwind power"))
          @QueryParam("q")
          @Nullable String q,
      @Parameter(
              description =
                  "The order. A minus sign reverses it. `contested` and `disputed` list the contested"
                      + " or disputed cases first.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      implementation = String.class,
                      defaultValue = CaseSort.DEFAULT,
                      enumeration = {
                        "urgency",
                        "dueAt",
                        "-dueAt",
                        "openedAt",
                        "-openedAt",
                        "customer",
                        "-customer",
                        "tenantId",
                        "-tenantId",
                        "partner",
                        "-partner",
                        "product",
                        "-product",
                        "claimId",
                        "-claimId",
                        "activity",
                        "-activity",
                        "region",
                        "-region",
                        "contested",
                        "-contested",
                        "disputed",
                        "-disputed",
                        "assignee",
                        "-assignee"
                      }))
          @QueryParam("sort")
          @DefaultValue(CaseSort.DEFAULT)
          CaseSort sort,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @Parameter(
              description = "The `next` of the page before, with the same `sort`.",
              schema = @Schema(type = SchemaType.STRING, implementation = String.class))
          @QueryParam("after")
          @Nullable QueueCursor after) {
    CaseListParameters parameters = new CaseListParameters();
    QueueClock clock = queue.clock();
    QueueFilter filter =
        new QueueFilter(
            state,
            contested,
            disputed,
            escalated,
            parameters.assignee(assignee, caller.name()),
            overdue,
            urgency,
            tenantId,
            parameters.customer(customer),
            parameters.partnerId(partnerId),
            parameters.product(product),
            claimId,
            activity == null ? null : activity.name(),
            parameters.region(region),
            parameters.period("due", dueFrom, dueBefore),
            parameters.period("opened", openedFrom, openedBefore),
            parameters.search(q),
            clock);
    parameters.refuseAll();
    QueueOrder order = sort.order();
    List<QueuedCase> rows =
        queue.list(filter, order, after == null ? null : after.in(order), limit.probe());
    return Page.of(rows, limit, row -> CaseView.of(row, clock), row -> QueueCursor.of(row, order));
  }

  /** Counts the undecided cases, by state and urgency. */
  @GET
  @Path("/summary")
  @Operation(
      operationId = "summarizeCases",
      summary = "Count the undecided cases",
      description = "Counts the undecided cases by state and urgency, and those of the caller.")
  @APIResponse(responseCode = "200", description = "The numbers.")
  public QueueTotals summary() {
    return queue.totals(caller.name());
  }
}
