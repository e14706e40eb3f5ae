package org.cpor.intake.document.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A partner uploads a document. */
@ApplicationScoped
public class UploadingDocument {

  private static final Logger LOG = Logger.getLogger(UploadingDocument.class);
  private static final long MAX_SIZE = 25 * 1024 * 1024;

  private final FileInspector inspector;
  private final VirusScanner scanner;
  private final Documents documents;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  UploadingDocument(
      FileInspector inspector, VirusScanner scanner, Documents documents, Clock clock) {
    this.inspector = inspector;
    this.scanner = scanner;
    this.documents = documents;
    this.clock = clock;
  }

  /** A file that was looked at and is accepted. */
  public record Accepted(Path file, FileName name, DocumentType type, long size, String sha256) {}

  /**
   * Looks at a file, without a transaction: it may take its time.
   *
   * @throws ProblemException when it is too large, not of an accepted type, or has a virus, and
   *     when that cannot be told now
   */
  public Accepted accept(Path file, FileName name) {
    try {
      long size = Files.size(file);
      if (size > MAX_SIZE) {
        throw new ProblemException(
            CommonProblem.TOO_LARGE, "A document may have up to " + MAX_SIZE + " bytes.");
      }
      DocumentType type = inspector.inspect(file, name);
      refuseVirus(file, name);
      return new Accepted(file, name, type, size, sha256(file));
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  /**
   * Keeps the document, or finds it kept already: the same file for the same purpose is one
   * document of its partner, under the name that it had first.
   */
  @Transactional
  public Document upload(
      String partnerId, DocumentKind kind, @Nullable LocalDate acknowledgedOn, Accepted accepted) {
    Document document =
        new Document(
            ids.generate(),
            partnerId,
            kind,
            acknowledgedOn,
            accepted.name(),
            accepted.type(),
            accepted.size(),
            accepted.sha256(),
            clock.instant());
    try {
      return documents.add(document, accepted.file());
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  private void refuseVirus(Path file, FileName name) throws IOException {
    Optional<String> virus = scanner.find(file);
    if (virus.isPresent()) {
      LOG.warnf("refused a document with a virus: virus=%s", virus.get());
      throw new ProblemException(
          IntakeProblem.DOCUMENT_INFECTED,
          "The file " + name.text() + " has the virus " + virus.get() + ", and was not kept.");
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
