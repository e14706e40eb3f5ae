package org.cpor.messaging;

/** Describes why something failed, for headers of dead letters, columns and health checks. */
public final class FailureReason {

  private static final int LONGEST_REASON = 1_000;

  /** The maximum number of causes in the description, because causes can form a circle. */
  private static final int DEEPEST_CAUSE = 10;

  private FailureReason() {}

  /** Returns the exception and its causes in one line of at most 1,000 characters. */
  public static String text(Throwable reason) {
    StringBuilder text = new StringBuilder();
    Throwable cause = reason;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      text.append(text.isEmpty() ? "" : " <- ").append(cause);
      cause = cause.getCause();
    }
    String line = text.toString().replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
  }
}
