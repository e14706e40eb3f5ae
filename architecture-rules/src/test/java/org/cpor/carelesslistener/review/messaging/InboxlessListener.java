package org.cpor.carelesslistener.review.messaging;

import org.eclipse.microprofile.reactive.messaging.Incoming;

class InboxlessListener {

  @Incoming("claims-in")
  void onClaim(String claim) {}

  @Incoming("verifications-in")
  @Incoming("arbitrations-in")
  void onAnything(String fact) {}
}
