package org.cpor.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document of a service in {@code docs/openapi}. */
public final class CommittedDocument {

  private final Path file;

  private CommittedDocument(Path file) {
    this.file = file;
  }

  /** The OpenAPI document of {@code service}, such as {@code claim-intake-service}. */
  public static CommittedDocument of(String service) {
    return new CommittedDocument(Path.of("..", "docs", "openapi", service + ".yaml"));
  }

  /**
   * Compares the file with the document of the running service, in YAML. With {@code
   * -Dcpor.docs=write}, writes the document of the running service to the file first.
   *
   * @throws AssertionError when the two documents differ
   */
  public void check(String running) {
    try {
      if (System.getProperty("cpor.docs", "").equals("write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, running);
      }
      String committed = Files.exists(file) ? Files.readString(file) : "";
      if (!committed.equals(running)) {
        throw new AssertionError(
            "docs/openapi/%s differs from the running service; -Dcpor.docs=write rewrites it: %s"
                .formatted(file.getFileName(), firstDifference(committed, running)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compare " + file, e);
    }
  }

  private static String firstDifference(String committed, String running) {
    String[] were = committed.split("\n", -1);
    String[] are = running.split("\n", -1);
    for (int line = 0; line < Math.min(were.length, are.length); line++) {
      if (!were[line].equals(are[line])) {
        return "line %d is \"%s\" and should be \"%s\"".formatted(line + 1, were[line], are[line]);
      }
    }
    return "it has %d lines and should have %d".formatted(were.length, are.length);
  }
}
