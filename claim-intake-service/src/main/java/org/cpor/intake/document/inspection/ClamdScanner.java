package org.cpor.intake.document.inspection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.intake.document.application.VirusScanner;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Scans files with the ClamAV daemon at the address {@code cpor.documents.clamd} (host:port). This
 * class sends the command {@code INSTREAM}, and then the file in chunks. Before each chunk it sends
 * the length of the chunk in four bytes. A length of 0 ends the file. If no address is configured,
 * nothing is scanned. If an address is configured, only scanned documents are accepted.
 *
 * <p>The daemon's {@code StreamMaxLength} must be larger than the largest document.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {

  private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
  private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\]]+)]?:([0-9]{1,5})");
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final String CLEAN = "stream: OK";
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_REPLY = 1024;
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final Optional<InetSocketAddress> daemon;
  private final Duration patience;

  /** Closes connections on which the daemon does not read or answer in time. */
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clamd-deadlines").daemon().factory());

  ClamdScanner(
      @ConfigProperty(name = "cpor.documents.clamd") Optional<String> address,
      @ConfigProperty(name = "cpor.documents.clamd-patience") Duration patience) {
    this.daemon = address.map(ClamdScanner::parse);
    this.patience = patience;
  }

  /**
   * Logs the address when the service starts. Because of this method, the scanner is created at the
   * start, so an invalid address prevents the start.
   */
  void start(@Observes StartupEvent event) {
    daemon.ifPresent(address -> LOG.infof("documents are scanned for viruses: clamd=%s", address));
  }

  @Override
  public Optional<String> find(Path file) throws IOException {
    if (daemon.isEmpty()) {
      return Optional.empty();
    }
    String reply = ask(daemon.get(), file);
    Matcher found = FOUND.matcher(reply);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    if (!reply.equals(CLEAN)) {
      LOG.errorf("clamd did not scan a document: reply=%s", reply);
      throw unavailable();
    }
    return Optional.empty();
  }

  private String ask(InetSocketAddress address, Path file) throws IOException {
    // A failure to open the file must not be reported as a fault of the daemon.
    try (InputStream bytes = Files.newInputStream(file)) {
      try (Socket socket = new Socket()) {
        Future<?> deadline =
            deadlines.schedule(() -> close(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
          socket.connect(
              new InetSocketAddress(address.getHostString(), address.getPort()),
              Math.toIntExact(TO_CONNECT.toMillis()));
          send(bytes, socket);
          return new String(socket.getInputStream().readNBytes(LONGEST_REPLY), UTF_8)
              .replace("\0", "")
              .strip();
        } finally {
          deadline.cancel(false);
        }
      } catch (IOException e) {
        LOG.errorf(e, "clamd cannot be reached: address=%s", address);
        throw unavailable();
      }
    }
  }

  private static void send(InputStream bytes, Socket socket) throws IOException {
    DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
    to.write(COMMAND);
    for (byte[] chunk = bytes.readNBytes(CHUNK);
        chunk.length > 0;
        chunk = bytes.readNBytes(CHUNK)) {
      to.writeInt(chunk.length);
      to.write(chunk);
    }
    to.writeInt(0);
    to.flush();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a connection to clamd cannot be closed", e);
    }
  }

  private static InetSocketAddress parse(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "cpor.documents.clamd must be host:port, and is " + address);
    }
    return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private static ProblemException unavailable() {
    return ProblemException.passing(
        CommonProblem.UNAVAILABLE,
        RETRY_AFTER,
        "The document cannot be scanned for viruses now, and was not stored.");
  }
}
