package org.cpor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests send their requests with clients that compare the exchanges with the OpenAPI documents:
 * REST Assured, {@code CheckingHttpClient}, {@code RawExchange}, and {@code ApiClient} with a
 * listener. Some tests need a connection of their own, because they do not send a whole request or
 * do not read a whole answer.
 */
class UncheckedClientsTest {

  private static final Pattern OWN_CONNECTION =
      Pattern.compile("HttpClient\\s*\\.new|new\\s+Socket\\(|SocketChannel\\.open");

  private static final Set<String> TESTED =
      Set.of(
          "claim-intake-service",
          "subscription-verifier-service",
          "arbitration-service",
          "notification-service",
          "end-to-end-tests");

  /** The files with connections of their own, each with the reason. */
  private static final Set<String> ALLOWED =
      Set.of(
          // The client does not send the whole request.
          "BrokenRequestsComponentTest.java",
          "EndlessRequestsComponentTest.java",
          "SentBatches.java",
          // The client does not read the whole answer.
          "ExportingClaimsComponentTest.java",
          "ReadersOfStreamsComponentTest.java",
          "StoreApartScenarios.java",
          // The exchanges are checked by the listener of an ApiClient.
          "StreamedClaim.java",
          // The fuzzer sends wrong requests, and has rules of its own for the answers.
          "FuzzerTest.java",
          "FuzzingIT.java");

  @Test
  void requestsOfTestsAreCheckedAgainstTheDocuments() throws IOException {
    assertThat(withOwnConnections()).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  private static List<String> withOwnConnections() throws IOException {
    return SourceTree.read().files().stream()
        .filter(UncheckedClientsTest::isTest)
        .filter(file -> OWN_CONNECTION.matcher(read(file)).find())
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static boolean isTest(Path file) {
    Path inProject = SourceTree.ROOT.relativize(file);
    return inProject.toString().endsWith(".java")
        && inProject.getNameCount() > 3
        && TESTED.contains(inProject.getName(0).toString())
        && inProject.getName(2).toString().equals("test");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
