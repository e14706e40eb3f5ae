package org.cpor.stack.client;

import java.net.URI;

/** Thrown when a service does not answer. */
public class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreachableException(URI service, Throwable cause) {
    super("no answer from " + service + ": " + cause, cause);
  }
}
