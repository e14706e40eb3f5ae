package org.cpor.ownproducer.review;

import org.eclipse.microprofile.reactive.messaging.Outgoing;

class OutgoingSender {

  @Outgoing("cases-out")
  String next() {
    return "a case";
  }
}
