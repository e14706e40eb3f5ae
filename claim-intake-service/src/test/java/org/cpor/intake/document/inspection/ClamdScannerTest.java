package org.cpor.intake.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {

  private static final String VIRUS = "Win.Test.EICAR_HDB-1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path directory;
  private Path file = Path.of("file");

  @BeforeEach
  void name() {
    file = directory.resolve("file");
  }

  @Test
  void theVirusIsReportedByName() throws IOException {
    Files.writeString(file, "before " + VIRUS + " after");

    try (Clamd clamd = Clamd.thatKnows(VIRUS)) {
      assertThat(scanner(clamd).find(file)).contains(VIRUS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64 * 1024, 64 * 1024 + 1, 25 * 1024 * 1024})
  void aFileOfAnySizeIsSentAsItIs(int size) throws IOException {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'a');
    bytes[size - 1] = 'z';
    Files.write(file, bytes);

    try (Clamd clamd =
        new Clamd(sent -> Arrays.equals(sent, bytes) ? "stream: OK\0" : "stream: Other FOUND\0")) {
      assertThat(scanner(clamd).find(file)).isEmpty();
      assertThat(clamd.scanned()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "stream: \0", "", "OK\0"})
  void anyOtherAnswerIsNone(String reply) throws IOException {
    Files.writeString(file, "text");

    try (Clamd clamd = new Clamd(sent -> reply)) {
      assertUnavailable(scanner(clamd));
    }
  }

  @Test
  void nothingIsAcceptedWhenTheDaemonIsDown() throws IOException {
    Files.writeString(file, "text");
    Clamd gone = Clamd.thatKnows(VIRUS);
    gone.close();

    assertUnavailable(scanner(gone));
  }

  @Test
  void theWaitForAStuckDaemonIsLimited() throws IOException {
    Files.write(file, new byte[25 * 1024 * 1024]);

    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      assertUnavailable(new ClamdScanner(Optional.of(address), Duration.ofMillis(200)));
    }
  }

  @Test
  void withoutAnAddressNothingIsScanned() throws IOException {
    assertThat(new ClamdScanner(Optional.empty(), PATIENCE).find(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamd", "clamd:", ":3310", "clamd:x", "clamd:123456", "clamd:99999"})
  void anAddressThatIsNoneIsRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClamdScanner(Optional.of(address), PATIENCE));
  }

  private void assertUnavailable(ClamdScanner scanner) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> scanner.find(file))
        .matches(refusal -> refusal.type().status() == 503)
        .matches(refusal -> refusal.retryAfter().isPresent());
  }

  private static ClamdScanner scanner(Clamd clamd) {
    return new ClamdScanner(Optional.of(clamd.address()), PATIENCE);
  }
}
