package org.cpor.stack.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.cpor.stack.process.ChildJvm;
import org.cpor.stack.process.Listening;
import org.cpor.stack.process.Part;
import org.cpor.stack.process.PartName;
import org.cpor.stack.process.Repository;
import org.jspecify.annotations.Nullable;

/** A packaged service in a JVM of its own. */
public final class PackagedService implements Part {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> JVM_OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC");

  private final PartName name;
  private final Map<String, String> environment;
  private final Path log;
  private volatile @Nullable Process process;

  /**
   * A service that is not started yet.
   *
   * @param environment the variables that configure the service, including its ports
   * @param log the file of the service's output
   */
  public PackagedService(PartName name, Map<String, String> environment, Path log) {
    this.name = name;
    this.environment = environment;
    this.log = log;
  }

  @Override
  public PartName name() {
    return name;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of(
        name.name() + "_URL", url("QUARKUS_HTTP_PORT"),
        name.name() + "_MANAGEMENT_URL", url("QUARKUS_MANAGEMENT_PORT"));
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public void start() {
    Repository repository = Repository.here();
    String module = module();
    Path jar = repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(module + " is not packaged: there is no " + jar);
    }
    Attributes manifest = manifestOf(jar);
    List<String> options = new ArrayList<>(JVM_OPTIONS);
    for (String opened : manifest.getValue("Add-Opens").split(" ", -1)) {
      options.add("--add-opens=" + opened + "=ALL-UNNAMED");
    }
    String classPath = repository.stackClasses() + File.pathSeparator + jar;
    Process started =
        new ChildJvm(name.toString(), classPath, manifest.getValue(Attributes.Name.MAIN_CLASS))
            .start(options, List.of(), environment, log);
    process = started;
    Listening.await(name.toString(), started, this::isReady, TIMEOUT);
  }

  @Override
  public void stop() {
    if (process != null) {
      ChildJvm.stop(process);
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      ChildJvm.kill(process);
    }
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  /** The Maven module that packages the service. */
  private String module() {
    return switch (name) {
      case INTAKE -> "claim-intake-service";
      case VERIFIER -> "subscription-verifier-service";
      case ARBITRATION -> "arbitration-service";
      case NOTIFICATION -> "notification-service";
      case POSTGRES, KAFKA, IDENTITY -> throw new IllegalStateException(name + " is not a service");
    };
  }

  /**
   * The attributes of the manifest of {@code jar}. {@code java -jar} uses these attributes, but a
   * JVM that is started with a class path ignores them.
   */
  private static Attributes manifestOf(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
  }

  private String url(String portVariable) {
    return "http://127.0.0.1:" + environment.get(portVariable);
  }

  private boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("QUARKUS_MANAGEMENT_PORT") + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + name + " was starting", e);
    }
  }
}
