package org.cpor.intake.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3BytesTest extends DocumentBytesContract {

  private final S3Server server = new S3Server();
  private final S3Bytes bytes = bytes(server.settings());

  @AfterEach
  void stop() {
    bytes.close();
    server.close();
  }

  @Override
  DocumentBytes bytes() {
    return bytes;
  }

  @Override
  int storedObjects() {
    return server.objects();
  }

  @Override
  void stopServer() {
    server.stopServer();
  }

  @Override
  void startServer() {
    server.startServer();
  }

  @Test
  void bytesThatChangeDuringTheTransferAreRefused() throws Exception {
    Document document = document(random(10));
    Path others = upload(random(11));

    assertUnavailable(() -> bytes.write(document, others));

    assertThat(storedObjects()).isZero();
  }

  @Test
  void aMissingBucketIsNotTreatedAsEmpty() throws Exception {
    Document document = write(random(10));
    try (S3Bytes otherBucket = bytes(with("cpor.documents.s3.bucket", "another"))) {
      assertUnavailable(() -> otherBucket.open(document.documentId()));
      assertUnavailable(() -> otherBucket.write(document, upload(random(10))));
    }
  }

  @Test
  void aForbiddenBucketIsNotTreatedAsEmpty() throws Exception {
    Document document = write(random(10));
    String own = System.setProperty("aws.secretAccessKey", "another");
    try (S3Bytes otherAccount = bytes(server.settings())) {
      assertUnavailable(() -> otherAccount.open(document.documentId()));
    } finally {
      System.setProperty("aws.secretAccessKey", own);
    }
  }

  @Test
  void theWaitForAServerThatDoesNotAnswerIsLimited() throws Exception {
    Document document = document(random(10));
    Path upload = upload(random(10));
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        S3Bytes client =
            bytes(
                with(
                    "cpor.documents.s3.endpoint",
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "cpor.documents.s3.patience",
                    "200ms"))) {
      assertUnavailable(() -> client.write(document, upload));
      assertUnavailable(() -> client.open(document.documentId()));
    }
  }

  @Test
  void aBucketNeedsARegion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bytes(Map.of("cpor.documents.s3.bucket", "documents")))
        .withMessageContaining("cpor.documents.s3.region");
  }

  private Map<String, String> with(String... others) {
    Map<String, String> settings = new HashMap<>(server.settings());
    for (int i = 0; i < others.length; i += 2) {
      settings.put(others[i], others[i + 1]);
    }
    return settings;
  }

  private static S3Bytes bytes(Map<String, String> settings) {
    S3Settings s3 = new Settings(settings).s3();
    return new S3Bytes(s3.bucket().orElseThrow(), s3);
  }
}
