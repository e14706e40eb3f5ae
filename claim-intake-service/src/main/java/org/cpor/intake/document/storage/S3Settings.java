package org.cpor.intake.document.storage;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A bucket of S3, or of what speaks like it. */
@ConfigMapping(prefix = "cpor.documents.s3")
interface S3Settings {

  /** Without one there is no such store. */
  Optional<String> bucket();

  Optional<String> region();

  /** Where it is, when it is not Amazon's. */
  Optional<URI> endpoint();

  /** Whether the bucket's name is in the path instead of the host. */
  boolean pathStyle();

  /** How long it may take to write a document, or to begin to read it. */
  Duration patience();
}
