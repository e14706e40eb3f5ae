package org.cpor.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a stack ends, all its processes end, however the stack ends. */
class StackEndComponentTest {

  @TempDir Path directory;

  @Test
  void aKilledStackLeavesNoProcessBehind() throws Exception {
    StackProcess stack =
        StackProcess.start(directory, PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY);
    ProcessHandle main = ProcessHandle.of(pid("run/stack.pid")).orElseThrow();
    List<ProcessHandle> others =
        Stream.concat(
                main.descendants(), ProcessHandle.of(pid("data/postgres/postmaster.pid")).stream())
            .toList();
    assertThat(others).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);

    main.destroyForcibly();

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(others).noneMatch(ProcessHandle::isAlive));
    stack.close();
  }

  @Test
  void theLogsOfAStackThatDidNotStartAreKept() throws Exception {
    Map<String, String> wrong = Map.of("JAVA_TOOL_OPTIONS", "-XX:NoSuchOption=1");

    for (int starts = 1; starts <= 2; starts++) {
      assertThatThrownBy(() -> StackProcess.start(directory, wrong, PartName.POSTGRES))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("ready: the stack ended")
          .hasMessageContaining("NoSuchOption");
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files.filter(file -> file.getFileName().toString().startsWith("ended-")))
            .hasSize(starts)
            .allSatisfy(kept ->
                assertThat(Files.readString(kept.resolve("stack.err"))).contains("NoSuchOption"));
      }
    }
  }

  private long pid(String file) throws Exception {
    return Long.parseLong(Files.readAllLines(directory.resolve(file)).getFirst().strip());
  }
}
