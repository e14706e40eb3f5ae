package org.cpor.repeatedposts.review.rest;

import jakarta.ws.rs.POST;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;

class ForgetfulResource {

  private final IdempotentRequests requests;

  ForgetfulResource(IdempotentRequests requests) {
    this.requests = requests;
  }

  @POST
  void withoutKey() {}

  @POST
  String withUnusedKey(IdempotencyKey key) {
    return key + " of " + requests;
  }
}
