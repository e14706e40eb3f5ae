package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpor.stack.process.FreePorts;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StateDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the messages of {@code up} when it cannot start. */
class UpComponentTest {

  @TempDir Path directory;

  private record Outcome(int exitCode, String output) {}

  @Test
  void aPortInUseIsNamedWithTheVariableThatChangesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Outcome outcome = up(Map.of("CPOR_IDENTITY_PORT", port), "identity");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.output()).contains(port).contains("CPOR_IDENTITY_PORT");
    }
  }

  @Test
  void aManagementPortInUseIsNamedWithTheVariableThatChangesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Outcome outcome =
          up(
              Map.of(
                  "CPOR_VERIFIER_PORT",
                  Integer.toString(FreePorts.any()),
                  "CPOR_VERIFIER_MANAGEMENT_PORT",
                  port),
              "verifier");

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.output())
          .contains(
              "Port "
                  + port
                  + ", for the management of verifier, is in use. Free it, or choose another with"
                  + " CPOR_VERIFIER_MANAGEMENT_PORT=PORT.");
    }
  }

  @Test
  void aPortThatIsNotANumberIsNamedWithItsVariable() throws Exception {
    Outcome outcome = up(Map.of("CPOR_KAFKA_PORT", "ninety"), "kafka");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("CPOR_KAFKA_PORT").contains("ninety");
  }

  @Test
  void aRunningStackIsNotStartedAgain() throws Exception {
    try (AutoCloseable claim = new StateDirectory(directory).claim().orElseThrow()) {
      assertThat(claim).isNotNull();

      Outcome outcome = up(Map.of(), "identity");

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.output()).contains("already");
    }
  }

  private Outcome up(Map<String, String> environment, String part) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", Repository.here().stackClassPath()));
    command.addAll(List.of(Cpor.class.getName(), "up", part, "--state", directory.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
