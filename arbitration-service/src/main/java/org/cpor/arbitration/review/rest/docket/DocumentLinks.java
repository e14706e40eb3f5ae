package org.cpor.arbitration.review.rest.docket;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the URLs of documents. Intake serves the documents. If the URL of intake is not configured,
 * the URLs are relative, for a proxy in front of both services.
 */
@ApplicationScoped
public class DocumentLinks {

  private final String intake;

  DocumentLinks(@ConfigProperty(name = "cpor.intake.url") Optional<URI> intake) {
    this.intake = intake.map(url -> url.toString().replaceFirst("/+$", "")).orElse("");
  }

  /** The URL of the content of a document. */
  String content(UUID documentId) {
    return intake + "/documents/" + documentId + "/content";
  }
}
