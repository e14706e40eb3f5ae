package org.cpor.intake.document.inspection;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.catalogue.domain.Product;
import org.cpor.intake.document.application.TextReader;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;
import org.cpor.intake.document.domain.Unreadable;
import org.cpor.reader.DocumentReader;
import org.cpor.reader.ReaderLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a separate process (ADR 0059). The process also looks in each document for the
 * names of the catalogue's products.
 */
@ApplicationScoped
class SeparateTextReader implements TextReader {

  /** The settings of the process that reads documents. */
  @ConfigMapping(prefix = "cpor.documents.reader")
  interface Settings {

    /** The interval of the poll for unread documents. */
    @WithDefault("1S")
    String every();

    /** The heap of the process, in MiB. */
    @WithDefault("256")
    int heap();

    /** The time limit for one document. A process that needs longer is ended. */
    @WithDefault("60S")
    Duration patience();

    /** How many characters of a document are read. */
    @WithDefault("1000000")
    int characters();
  }

  private final Catalogue catalogue;
  private final DocumentReader reader;

  SeparateTextReader(Catalogue catalogue, Settings settings) {
    this.catalogue = catalogue;
    this.reader =
        new DocumentReader(
            new ReaderLimits(settings.heap(), settings.patience(), settings.characters()));
  }

  @Override
  public Optional<DocumentReading> read(Document document, Content content) throws IOException {
    Map<String, List<String>> products =
        catalogue.products().stream()
            .collect(
                toMap(
                    Product::code,
                    product -> List.of(product.hungarianName(), product.englishName())));
    return reading(reader.read(document.type().extension(), content::writeTo, products));
  }

  private static Optional<DocumentReading> reading(org.cpor.reader.DocumentReading read) {
    org.cpor.reader.Unreadable unreadable = read.unreadable();
    if (unreadable == org.cpor.reader.Unreadable.CRASHED) {
      return Optional.empty();
    }
    return Optional.of(
        new DocumentReading(
            unreadable == null ? null : Unreadable.valueOf(unreadable.name()),
            text(read),
            read.dates(),
            read.domains(),
            read.tenantIds(),
            read.products(),
            read.pages(),
            read.author(),
            read.createdAt(),
            read.modifiedAt(),
            read.signed(),
            read.signers()));
  }

  private static DocumentReading.@Nullable Text text(org.cpor.reader.DocumentReading read) {
    org.cpor.reader.DocumentReading.Text text = read.text();
    return text == null
        ? null
        : new DocumentReading.Text(text.language(), text.characters(), text.complete());
  }

  /**
   * Ends the process at the beginning of the shutdown. Otherwise {@code DueWorkRunner} would wait
   * for the document that the process reads.
   */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent shutdown) {
    reader.close();
  }
}
