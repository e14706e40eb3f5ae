package org.cpor.arbitration.reviewer.rest;

import jakarta.inject.Singleton;
import org.cpor.arbitration.reviewer.application.KnownReviewers;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Records the reviewer or lead who calls this service, so that the caller is a known reviewer. */
@Singleton
class RecordingTokens {

  private final Caller caller;
  private final KnownReviewers reviewers;

  RecordingTokens(Caller caller, KnownReviewers reviewers) {
    this.caller = caller;
    this.reviewers = reviewers;
  }

  @ServerRequestFilter
  void record() {
    boolean lead = caller.hasRole(Role.REVIEW_LEAD);
    if (lead || caller.hasRole(Role.REVIEWER)) {
      reviewers.recordToken(caller.name(), lead);
    }
  }
}
