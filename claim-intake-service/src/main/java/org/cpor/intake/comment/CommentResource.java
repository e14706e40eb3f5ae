package org.cpor.intake.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** The comment section of a claim. */
@RunOnVirtualThread
@Path("/claims/{claimId}/comments")
@Produces(MediaType.APPLICATION_JSON)
class CommentResource {

  private final ReadingComments reading;
  private final Caller caller;

  CommentResource(ReadingComments reading, Caller caller) {
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  public Page<CommentView> list(
      @PathParam("claimId") UUID claimId,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    return Page.of(
        reading.read(claimId, caller.partnerId(), Optional.ofNullable(after), limit.probe()),
        limit,
        CommentView::of,
        comment -> comment.commentId.toString());
  }
}
