package org.cpor.example.events;

/** A record is not a CloudEvent, or its data does not follow the schema of its type. */
final class RefusedEventException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedEventException(String message) {
    super(message);
  }

  RefusedEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
