package org.cpor.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Platform;

/** The used heap of each service after a garbage collection. */
public final class LiveMemory {

  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

  private static final int COLLECTIONS = 5;

  private LiveMemory() {}

  /**
   * Runs garbage collections in each service, and returns how many MiB are used after them. This is
   * the smallest of several numbers: a service allocates memory between a collection and the answer
   * with its metrics.
   */
  public static Map<PartName, Long> measure(Platform platform, HttpClient http)
      throws InterruptedException {
    Map<PartName, Long> used = new EnumMap<>(PartName.class);
    for (PartName service : PartName.SERVICES) {
      for (int i = 0; i < COLLECTIONS; i++) {
        collectGarbage(service);
        used.merge(service, used(platform.managementAddress(service), http) >> 20, Math::min);
      }
    }
    return used;
  }

  /**
   * Runs the garbage collection of {@code service}. The service runs in a descendant of this
   * process, because this process has started the platform.
   */
  private static void collectGarbage(PartName service) throws InterruptedException {
    ProcessHandle process =
        ProcessHandle.current()
            .descendants()
            .filter(child -> child.info().commandLine().orElse("").contains(jar(service)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no process of " + service));
    try {
      int exit =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(process.pid()),
                  "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException("jcmd cannot reach " + service);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run jcmd", e);
    }
  }

  /**
   * The path of the service's jar. The module has the name of the service, such as {@code
   * claim-intake-service}.
   */
  private static String jar(PartName service) {
    return service + "-service/target/quarkus-app/quarkus-run.jar";
  }

  private static long used(URI management, HttpClient http) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
    try {
      return http.send(request, BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith(HEAP))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + request.uri(), e);
    }
  }
}
