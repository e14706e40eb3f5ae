package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The lists of cases. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
class CaseListResource {

  private final ReadingQueue queue;
  private final Caller caller;

  CaseListResource(ReadingQueue queue, Caller caller) {
    this.queue = queue;
    this.caller = caller;
  }

  /** A page of the cases that match all parameters, in the order of {@code sort}. */
  @GET
  @Operation(
      summary = "The cases that match all parameters, the most urgent first",
      description = "A decided case is listed only if state names its state.")
  public Page<CaseView> list(
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("contested") @Nullable Boolean contested,
      @Parameter(description = "whether a claim in the case disputes an earlier rejection")
          @QueryParam("disputed")
          @Nullable Boolean disputed,
      @Parameter(description = "whether the leads were told that the case is overdue")
          @QueryParam("escalated")
          @Nullable Boolean escalated,
      @Parameter(description = "a reviewer's name, or me, or none") @QueryParam("assignee")
          @Nullable String assignee,
      @QueryParam("overdue") @Nullable Boolean overdue,
      @QueryParam("urgency") @Nullable Urgency urgency,
      @QueryParam("tenantId") @Nullable UUID tenantId,
      @Parameter(description = "a part of the customer's name or domain, or its tenant id")
          @QueryParam("customer")
          @Nullable String customer,
      @QueryParam("partnerId") @Nullable String partnerId,
      @QueryParam("product") @Nullable String product,
      @QueryParam("claimId") @Nullable UUID claimId,
      @QueryParam("activity") @Nullable Activity activity,
      @Parameter(description = "the customer's country, two letters of ISO 3166")
          @QueryParam("region")
          @Nullable String region,
      @QueryParam("dueFrom") @Nullable String dueFrom,
      @QueryParam("dueBefore") @Nullable String dueBefore,
      @QueryParam("openedFrom") @Nullable String openedFrom,
      @QueryParam("openedBefore") @Nullable String openedBefore,
      @Parameter(
              description =
                  "words, each of which must be found in the case: a part of the name or domain"
                      + " of the customer, of the name of a partner or of the product's code, or"
                      + " the id of a case, tenant, subscription, claim, partner or MPN")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(
              schema = @Schema(implementation = String.class),
              description =
                  "urgency, or one of dueAt, openedAt, customer, partner, product and assignee,"
                      + " with a minus sign for the reverse order")
          @QueryParam("sort")
          @DefaultValue(CaseSort.DEFAULT)
          CaseSort sort,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable QueueCursor after) {
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

  /** How many undecided cases there are, by state and urgency. */
  @GET
  @Path("/summary")
  @Operation(summary = "How many undecided cases there are, by state and urgency")
  public QueueTotals summary() {
    return queue.totals(caller.name());
  }
}
