package org.cpor.notification.delivery.webhook;

import java.util.Map;

/** The body of a webhook call, and the headers with its signature. */
record SignedRequest(Map<String, String> headers, String body) {

  SignedRequest {
    headers = Map.copyOf(headers);
  }
}
