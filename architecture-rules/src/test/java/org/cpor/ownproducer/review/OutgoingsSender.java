package org.cpor.ownproducer.review;

import org.eclipse.microprofile.reactive.messaging.Outgoing;

class OutgoingsSender {

  @Outgoing("cases-out")
  @Outgoing("copies-out")
  String next() {
    return "a case";
  }
}
