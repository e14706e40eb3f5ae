package org.cpor.intake.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.cpor.identifiers.UuidV7;
import org.cpor.intake.document.application.OrphanedContent.Orphan;
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

  /**
   * The time limit of an upload. Content that still has no document row after this time is removed.
   */
  private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final FileInspector inspector;
  private final VirusScanner scanner;
  private final Documents documents;
  private final Stores stores;
  private final OrphanedContent orphans;
  private final Readings readings;
  private final DocumentFacts facts;
  private final Clock clock;

  UploadingDocument(
      FileInspector inspector,
      VirusScanner scanner,
      Documents documents,
      Stores stores,
      OrphanedContent orphans,
      Readings readings,
      DocumentFacts facts,
      Clock clock) {
    this.inspector = inspector;
    this.scanner = scanner;
    this.documents = documents;
    this.stores = stores;
    this.orphans = orphans;
    this.readings = readings;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A file that was inspected and accepted.
   *
   * @param submittedName the name under which the partner sent the file
   */
  public record Accepted(
      Path file, FileName submittedName, DocumentType type, long size, String sha256) {}

  /**
   * Inspects a file. There is no transaction, because the inspection can take long.
   *
   * @throws ProblemException when the file is too large, is not of an accepted type or has a virus,
   *     or when it cannot be scanned for viruses now
   */
  public Accepted accept(Path file, FileName name) {
    try {
      long size = Files.size(file);
      if (size > MAX_SIZE) {
        throw new ProblemException(
            CommonProblem.TOO_LARGE, "A document may have up to {0} bytes.", MAX_SIZE);
      }
      DocumentType type = inspector.inspect(file, name);
      refuseVirus(file, name);
      return new Accepted(file, name, type, size, sha256(file));
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  /**
   * Creates a document for the file, but does not store its row. If the store is external, this
   * method writes the bytes, without a transaction, because writing can take long. Until {@link
   * #upload} is called, the bytes are {@link OrphanedContent}. If the partner already has the same
   * document, this method writes nothing.
   *
   * @throws ProblemException {@code UNAVAILABLE} when the store is not available
   */
  public Document prepare(
      String partnerId, DocumentKind kind, @Nullable LocalDate acknowledgedOn, Accepted accepted) {
    FileName submittedName = accepted.submittedName();
    FileName name = submittedName.endingAs(accepted.type());
    Document document =
        new Document(
            UuidV7.generate(),
            partnerId,
            kind,
            acknowledgedOn,
            name,
            submittedName.equals(name) ? null : submittedName,
            accepted.type(),
            accepted.size(),
            accepted.sha256(),
            stores.chosen(),
            clock.instant());
    if (document.store().isApart() && !documents.isKept(document)) {
      orphans.add(
          new Orphan(document.documentId(), document.store()),
          document.uploadedAt().plus(LONGEST_UPLOAD));
      write(document, accepted);
    }
    return document;
  }

  /**
   * Stores the document; {@link ReadingDocuments} reads it later. If the partner already has a
   * document with the same bytes, kind and day of acknowledgement, this method stores nothing, and
   * returns that document with the name of its first upload.
   *
   * @param document the result of {@link #prepare}
   * @throws ProblemException {@code UNAVAILABLE} when the bytes of the document are not in the
   *     external store
   */
  @Transactional
  public Document upload(Document document, Accepted accepted) {
    Document kept = documents.add(document);
    if (kept.documentId().equals(document.documentId())) {
      keepBytes(document, accepted);
      readings.enqueue(document.documentId());
      facts.uploaded(document);
    }
    return kept;
  }

  private void keepBytes(Document document, Accepted accepted) {
    if (!document.store().isApart()) {
      write(document, accepted);
    } else if (!orphans.assign(document.documentId())) {
      // There are two possible reasons. Either the file was already stored when the document was
      // prepared, so its bytes were not written, and the stored document was deleted afterwards. Or
      // the bytes were written so long ago that their removal has begun.
      throw ProblemException.passing(
          CommonProblem.UNAVAILABLE, RETRY_AFTER, "The document was not stored. Send it again.");
    }
  }

  private void write(Document document, Accepted accepted) {
    try {
      stores.of(document.store()).write(document, accepted.file());
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
          "The file {0} has the virus {1}, and was not kept.",
          name.text(),
          virus.get());
    }
  }

  private static String sha256(Path file) throws IOException {
    Sha256 sha256 = new Sha256();
    Files.copy(file, sha256);
    return sha256.ofAll();
  }
}
