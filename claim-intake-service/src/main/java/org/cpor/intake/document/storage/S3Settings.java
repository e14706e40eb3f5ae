package org.cpor.intake.document.storage;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of a bucket in S3 or in a compatible store. */
@ConfigMapping(prefix = "cpor.documents.s3")
interface S3Settings {

  /** The name of the bucket; empty when this service has no S3 store. */
  Optional<String> bucket();

  Optional<String> region();

  /** The address of the store; empty for Amazon's S3. */
  Optional<URI> endpoint();

  /**
   * Whether the address of an object has the name of the bucket in its path, not in its host name.
   */
  boolean pathStyle();

  /**
   * The time limit for writing a document. When a document is read, its first bytes must arrive
   * within this time.
   */
  Duration patience();
}
