package org.cpor.arbitration.review.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where reviewers get the documents of claims: from intake, which has them. Without its address the
 * links are relative, for whoever has both services behind one.
 */
@ApplicationScoped
class DocumentLinks {

  private final String intake;

  DocumentLinks(@ConfigProperty(name = "cpor.intake.url") Optional<URI> intake) {
    this.intake = intake.map(url -> url.toString().replaceFirst("/+$", "")).orElse("");
  }

  /** Of the bytes of a document. */
  String content(UUID documentId) {
    return intake + "/documents/" + documentId + "/content";
  }
}
