package org.cpor.blindwrites.review.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import org.cpor.platform.conditions.RequestConditions;

class BlindResource {

  private final RequestConditions conditions;

  BlindResource(RequestConditions conditions) {
    this.conditions = conditions;
  }

  @PUT
  String put() {
    return "with " + conditions;
  }

  @DELETE
  void delete() {
    forget();
  }

  private void forget() {}
}
