package org.cpor.stack.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpor.stack.process.ChildJvm;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.cpor.stack.process.StateDirectory;

/**
 * A stack in a background process. The background process continues when this process ends.
 *
 * @param state the directory of the stack
 */
record DetachedStack(StateDirectory state) {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

  /**
   * Starts {@code parts} and shows the progress.
   *
   * @return the exit code: 0 when all parts are ready, 1 when a part did not start
   */
  int start(Set<PartName> parts) throws IOException, InterruptedException {
    Path log = state.log("stack");
    Files.createDirectories(log.toAbsolutePath().getParent());
    Process process =
        new ProcessBuilder(command(parts))
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(log.toFile())
            .redirectErrorStream(true)
            .start();
    Thread giveUp = new Thread(() -> ChildJvm.stop(process));
    Runtime.getRuntime().addShutdownHook(giveUp);
    try (RandomAccessFile output = new RandomAccessFile(log.toFile(), "r")) {
      while (process.isAlive() && !Files.exists(state.addresses())) {
        Thread.sleep(POLL_INTERVAL);
        show(output);
      }
      show(output);
    }
    Runtime.getRuntime().removeShutdownHook(giveUp);
    return process.isAlive() ? 0 : 1;
  }

  private static List<String> command(Set<PartName> parts) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ChildJvm.STACK_OPTIONS);
    command.add("-Dcpor.home=" + Repository.here().root());
    command.addAll(List.of("-cp", Repository.here().stackClassPath()));
    command.addAll(List.of(Cpor.class.getName(), "up", "--daemon"));
    parts.forEach(part -> command.add(part.toString()));
    return command;
  }

  private static void show(RandomAccessFile output) throws IOException {
    byte[] added = new byte[(int) (output.length() - output.getFilePointer())];
    output.readFully(added);
    System.out.write(added, 0, added.length);
    System.out.flush();
  }
}
