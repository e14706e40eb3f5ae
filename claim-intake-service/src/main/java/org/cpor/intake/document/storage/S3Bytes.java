package org.cpor.intake.document.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Stores one object for each document in a bucket of S3 or of a compatible store. The key of the
 * object is the id of the document. The SDK finds the credentials in the environment of the
 * process.
 *
 * <p>An object is written with a single request. The request has the SHA-256 hash of the bytes, and
 * S3 checks this hash. The SDK's own checksums are disabled, because some compatible stores do not
 * support them. These checksums are not needed, because this service checks the hash when it reads
 * the bytes.
 */
final class S3Bytes implements DocumentBytes, AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);

  private final S3Client client;
  private final String bucket;

  /**
   * Uses {@code bucket}, without checking whether the bucket exists.
   *
   * @throws IllegalArgumentException when the settings are incomplete
   */
  S3Bytes(String bucket, S3Settings settings) {
    String region =
        settings
            .region()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "cpor.documents.s3.bucket is set, and cpor.documents.s3.region is not"));
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            .forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(limits -> limits.apiCallTimeout(settings.patience()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(TO_CONNECT)
                    .socketTimeout(settings.patience()));
    settings.endpoint().ifPresent(builder::endpointOverride);
    this.client = builder.build();
    this.bucket = bucket;
  }

  @Override
  public void write(Document document, Path file) throws IOException {
    // A failure to read the file's size must not be reported as a fault of the bucket.
    long size = Files.size(file);
    byte[] sha256 = HexFormat.of().parseHex(document.sha256());
    try {
      client.putObject(
          put ->
              put.bucket(bucket)
                  .key(document.documentId().toString())
                  .contentLength(size)
                  .checksumSHA256(Base64.getEncoder().encodeToString(sha256)),
          file);
    } catch (SdkException e) {
      throw away(StorageUnavailable.NOT_KEPT, e);
    }
  }

  @Override
  public Optional<InputStream> open(UUID documentId) {
    try {
      return Optional.of(client.getObject(get -> get.bucket(bucket).key(documentId.toString())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw away(StorageUnavailable.NOT_READ, e);
    }
  }

  @Override
  public void remove(UUID documentId) {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(documentId.toString()));
    } catch (SdkException e) {
      throw away(StorageUnavailable.NOT_REMOVED, e);
    }
  }

  private ProblemException away(@CompileTimeConstant String detail, SdkException failure) {
    return StorageUnavailable.log("bucket " + bucket, detail, failure);
  }

  @Override
  public void close() {
    client.close();
  }
}
