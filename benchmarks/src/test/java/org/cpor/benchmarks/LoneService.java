package org.cpor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StateDirectory;
import org.cpor.stack.testing.StackProcess;

/** The verifier as it is shipped, alone on a stack of its own. */
final class PackagedVerifier implements AutoCloseable {

  private final StateDirectory state;
  private final StackProcess stack;

  /** Starts it; its data and logs are in {@code directory}. */
  PackagedVerifier(Path directory) {
    state = new StateDirectory(directory.toAbsolutePath());
    stack =
        StackProcess.start(
            directory, PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY, PartName.VERIFIER);
  }

  /** A request to {@code path} by someone with {@code role}. */
  HttpRequest.Builder request(String path, String role) {
    String token = AccessToken.withRoles(List.of(role)).from(stack.addresses().get("IDENTITY_URL"));
    return HttpRequest.newBuilder(URI.create(stack.addresses().get("VERIFIER_URL")).resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  Database database() {
    return Database.from(stack.addresses()).owned("verifier");
  }

  /** The most memory that its process ever had, in MiB: Linux's {@code VmHWM}. */
  double peakMemory() throws IOException {
    String pid = Files.readString(state.pid(PartName.VERIFIER)).strip();
    return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElseThrow()
        / 1024;
  }

  @Override
  public void close() {
    stack.close();
  }
}
