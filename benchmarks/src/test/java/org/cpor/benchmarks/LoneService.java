package org.cpor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpor.stack.StackProcess;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.StateDirectory;

/** One packaged service on its own stack, without the other services. */
final class LoneService implements AutoCloseable {

  private final PartName service;
  private final StateDirectory state;
  private final StackProcess stack;

  /** Starts the stack and the service, with their data and logs in {@code directory}. */
  LoneService(PartName service, Path directory) {
    this.service = service;
    state = new StateDirectory(directory.toAbsolutePath());
    stack =
        StackProcess.start(
            directory, PartName.POSTGRES, PartName.KAFKA, PartName.IDENTITY, service);
  }

  /** A request to {@code path} by a caller with {@code role}. */
  HttpRequest.Builder request(String path, String role) {
    return request(path, AccessToken.withRoles(List.of(role)));
  }

  /** A request to {@code path} by the user {@code name} with {@code role}. */
  HttpRequest.Builder request(String path, String role, String name) {
    return request(path, AccessToken.withRoles(List.of(role)).name(name));
  }

  private HttpRequest.Builder request(String path, AccessToken token) {
    URI url = URI.create(stack.addresses().get(service.name() + "_URL"));
    return HttpRequest.newBuilder(url.resolve(path))
        .header("Authorization", "Bearer " + token.from(stack.addresses().get("IDENTITY_URL")));
  }

  Database database() {
    return Database.from(stack.addresses()).owned(service.toString());
  }

  String kafkaBootstrapServers() {
    return stack.addresses().get("KAFKA_BOOTSTRAP_SERVERS");
  }

  /** Stops the service; the rest of the stack continues. */
  void stop() {
    stack.stop(service);
  }

  /** Starts the service again. */
  void start() {
    stack.start(service);
  }

  /** The maximum memory that the service's process ever had, in MiB: Linux's {@code VmHWM}. */
  double peakMemory() throws IOException {
    return memory("VmHWM:");
  }

  /** The current memory of the service's process, in MiB: Linux's {@code VmRSS}. */
  double memory() throws IOException {
    return memory("VmRSS:");
  }

  /** The current memory of the processes that the service has started, in MiB. */
  double memoryOfChildren() throws IOException {
    double sum = 0;
    for (ProcessHandle child :
        ProcessHandle.of(Long.parseLong(pid())).orElseThrow().children().toList()) {
      sum += memory(Long.toString(child.pid()), "VmRSS:");
    }
    return sum;
  }

  private double memory(String field) throws IOException {
    return memory(pid(), field);
  }

  private String pid() throws IOException {
    return Files.readString(state.pid(service)).strip();
  }

  private static double memory(String pid, String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
            .filter(line -> line.startsWith(field))
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
