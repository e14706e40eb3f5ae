package org.cpor.intake.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Reads a document that the caller is allowed to see. */
@ApplicationScoped
public class FindingDocuments {

  private static final Logger LOG = Logger.getLogger(FindingDocuments.class);
  private static final int CHUNK = 16 * 1024;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final Documents documents;
  private final Stores stores;

  FindingDocuments(Documents documents, Stores stores) {
    this.documents = documents;
    this.stores = stores;
  }

  /**
   * Returns the document.
   *
   * @param onlyOf the only partner whose documents the caller is allowed to see; empty: all
   *     partners
   * @throws ProblemException {@code NOT_FOUND} when there is no such document, or the caller is not
   *     allowed to see it
   */
  @Transactional
  public Document find(UUID documentId, Optional<String> onlyOf) {
    return documents
        .find(documentId)
        .filter(document -> onlyOf.map(document.partnerId()::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("There is no such document."));
  }

  /**
   * Writes the bytes of the document to {@code to}. This method uses no transaction, because a slow
   * client would keep the transaction open. The last bytes are written only after the hash of all
   * bytes was checked, so that no client receives a complete file with wrong content.
   *
   * @throws ProblemException {@code DOCUMENT_DAMAGED} when the bytes are missing or differ from the
   *     upload, {@code UNAVAILABLE} when the bytes cannot be read now
   * @throws IOException when {@code to} cannot be written
   */
  public void write(Document document, OutputStream to) throws IOException {
    Optional<InputStream> opened = stores.of(document.store()).open(document.documentId());
    try (InputStream bytes = opened.orElseThrow(() -> damaged(document))) {
      Sha256 sha256 = new Sha256();
      byte[] chunk = read(bytes, document);
      sha256.write(chunk);
      for (byte[] next = read(bytes, document); next.length > 0; next = read(bytes, document)) {
        to.write(chunk);
        sha256.write(next);
        chunk = next;
      }
      if (!sha256.ofAll().equals(document.sha256())) {
        throw damaged(document);
      }
      to.write(chunk);
    }
  }

  private static byte[] read(InputStream bytes, Document document) {
    try {
      return bytes.readNBytes(CHUNK);
    } catch (IOException e) {
      LOG.errorf(
          e,
          "a document cannot be read: document=%s store=%s",
          document.documentId(),
          document.store());
      throw ProblemException.passing(
          CommonProblem.UNAVAILABLE, RETRY_AFTER, "The document cannot be read now.");
    }
  }

  private static ProblemException damaged(Document document) {
    LOG.errorf(
        "the bytes of a document are missing or changed: document=%s store=%s",
        document.documentId(), document.store());
    return new ProblemException(
        IntakeProblem.DOCUMENT_DAMAGED, "The document exists, but some of its bytes are missing.");
  }
}
