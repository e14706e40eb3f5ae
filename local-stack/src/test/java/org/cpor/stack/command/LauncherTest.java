package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cpor.stack.process.Repository;
import org.junit.jupiter.api.Test;

/** Tests the help and the error messages of the script {@code ./cpor}. */
class LauncherTest {

  private record Outcome(int exitCode, String output) {}

  /** The commands that the script runs itself. */
  private static final List<String> THE_LAUNCHERS_OWN =
      List.of("test", "lint", "fuzz", "jdk", "bench");

  @Test
  void theHelpNamesEveryCommand() throws Exception {
    Outcome help = cpor("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(Cpor.commandLine().getSubcommands().keySet())
        .allSatisfy(command -> assertThat(help.output()).contains("\n  " + command + " "));
  }

  @Test
  void everyCommandOfTheHelpExists() throws Exception {
    List<String> named =
        cpor("--help")
            .output()
            .lines()
            .filter(line -> line.matches("  [a-z]+ .*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .toList();

    assertThat(named).contains("up").containsAll(THE_LAUNCHERS_OWN);
    assertThat(Cpor.commandLine().getSubcommands().keySet())
        .containsAll(
            named.stream().filter(command -> !THE_LAUNCHERS_OWN.contains(command)).toList());
  }

  @Test
  void aBenchmarkThatDoesNotExistIsAnErrorThatShowsTheKnownOnes() throws Exception {
    Outcome outcome = cpor("bench", "quickness");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).contains("no benchmark named quickness").contains("  intake ");
  }

  @Test
  void fuzzingForZeroMinutesIsAnErrorThatShowsTheHelp() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"fuzz", "--minutes"},
          {"fuzz", "--minutes", "long"},
          {"fuzz", "--minutes", "0"},
          {"fuzz", "--hours", "1"}
        }) {
      Outcome outcome = cpor(wrong);

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.output()).contains(wrong[1]);
    }
  }

  @Test
  void anUnknownCommandIsAnErrorThatShowsTheKnownOnes() throws Exception {
    Outcome outcome = cpor("fly");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("no command fly").contains("./cpor COMMAND");
  }

  private static Outcome cpor(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Repository.here().root().resolve("cpor").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
