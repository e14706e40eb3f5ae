package org.cpor.intake.document.storage;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * A fake S3 in memory, with one bucket, on its own loopback port. The fake server sets credentials
 * for this process, and expects them in each request.
 */
final class S3Server implements AutoCloseable {

  private static final String BUCKET = "documents";
  private static final String KEY_ID = "tests";
  private static final String KEY = "tests-secret-key";

  private final BlobStore objects = new TransientNio2BlobStore();
  private S3Proxy server = start(0);
  private final int port = server.getPort();

  S3Server() {
    objects.createContainer(BUCKET);
    System.setProperty("aws.accessKeyId", KEY_ID);
    System.setProperty("aws.secretAccessKey", KEY);
  }

  private S3Proxy start(int atPort) {
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:" + atPort))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY_ID, KEY)
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("S3 does not start", e);
    }
    return proxy;
  }

  /** The settings for a service that uses the bucket. */
  Map<String, String> settings() {
    return Map.of(
        "cpor.documents.s3.bucket",
        BUCKET,
        "cpor.documents.s3.region",
        "eu-central-1",
        "cpor.documents.s3.endpoint",
        "http://127.0.0.1:" + port,
        "cpor.documents.s3.path-style",
        "true");
  }

  /** The number of objects. */
  int objects() {
    return objects.list(BUCKET).contents().size();
  }

  /** Replaces the bytes of a document. */
  void replace(UUID documentId, byte[] others) {
    objects.putBlob(
        PutObjectRequest.builder()
            .bucket(BUCKET)
            .key(documentId.toString())
            .contentLength((long) others.length)
            .build(),
        new ByteArrayInputStream(others));
  }

  /** Stops listening. */
  void stopServer() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3 does not stop", e);
    }
  }

  /** Listens again on the same port, with the same objects. */
  void startServer() {
    server = start(port);
  }

  @Override
  public void close() {
    stopServer();
    objects.close();
  }
}
