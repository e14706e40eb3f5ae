package org.cpor.intake.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cpor.identifiers.UuidV7;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.document.domain.Store;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of every external store. */
abstract class DocumentBytesContract {

  private static final int LARGEST = 25 * 1024 * 1024;

  @TempDir Path uploads;

  abstract DocumentBytes bytes();

  /** The number of stored objects. */
  abstract int storedObjects() throws Exception;

  abstract void stopServer() throws Exception;

  abstract void startServer() throws Exception;

  @ParameterizedTest
  @ValueSource(ints = {1, 64 * 1024, LARGEST})
  void whatWasWrittenIsRead(int size) throws Exception {
    byte[] content = random(size);
    Document document = write(content);

    assertThat(read(document.documentId())).isEqualTo(content);
    assertThat(storedObjects()).isEqualTo(1);
  }

  @Test
  void anUnknownDocumentHasNoBytes() throws IOException {
    write(random(1));

    assertThat(bytes().open(UUID.randomUUID())).isEmpty();
  }

  @Test
  void onlyTheBytesOfTheDocumentAreRemoved() throws Exception {
    byte[] content = random(100);
    Document document = write(content);
    Document other = write(content);

    bytes().remove(document.documentId());

    assertThat(bytes().open(document.documentId())).isEmpty();
    assertThat(read(other.documentId())).isEqualTo(content);
    assertThat(storedObjects()).isEqualTo(1);
  }

  @Test
  void removingMissingBytesSucceeds() throws Exception {
    bytes().remove(UUID.randomUUID());

    assertThat(storedObjects()).isZero();
  }

  /** A write may be repeated, because the answer to the first write was lost. */
  @Test
  void bytesWrittenTwiceAreStoredOnce() throws Exception {
    byte[] content = random(100);
    Document document = document(content);
    Path upload = upload(content);

    bytes().write(document, upload);
    bytes().write(document, upload);

    assertThat(read(document.documentId())).isEqualTo(content);
    assertThat(storedObjects()).isEqualTo(1);
  }

  @Test
  void anUnavailableStoreIsReportedAndNotTreatedAsEmpty() throws Exception {
    byte[] content = random(100);
    Document document = write(content);
    Path upload = upload(content);
    Document next = document(content);

    stopServer();

    assertUnavailable(() -> bytes().write(next, upload));
    assertUnavailable(() -> bytes().open(document.documentId()));
    assertUnavailable(() -> bytes().remove(document.documentId()));
    startServer();
    assertThat(read(document.documentId())).isEqualTo(content);
    assertThat(bytes().open(next.documentId())).isEmpty();
  }

  @Test
  void anUnreadableUploadIsNotAFaultOfTheStore() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> bytes().write(document(random(1)), uploads.resolve("gone")));
  }

  static void assertUnavailable(ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(problem -> problem.type().status() == 503)
        .matches(problem -> problem.retryAfter().isPresent());
  }

  Document write(byte[] content) throws IOException {
    Document document = document(content);
    bytes().write(document, upload(content));
    return document;
  }

  Path upload(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(uploads, "upload", ""), content);
  }

  private byte[] read(UUID documentId) throws IOException {
    try (InputStream content = bytes().open(documentId).orElseThrow()) {
      return content.readAllBytes();
    }
  }

  static Document document(byte[] content) {
    return new Document(
        UuidV7.generate(),
        "P-1",
        DocumentKind.OTHER,
        null,
        new FileName("../a.pdf"),
        null,
        DocumentType.PDF,
        content.length,
        sha256(content),
        Store.DIRECTORY,
        Instant.EPOCH);
  }

  static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
