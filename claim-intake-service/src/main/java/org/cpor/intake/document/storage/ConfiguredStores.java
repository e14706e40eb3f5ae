package org.cpor.intake.document.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.application.Documents;
import org.cpor.intake.document.application.Stores;
import org.cpor.intake.document.domain.Store;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The configured stores: the store for new documents, and the stores that have older documents.
 * Nothing is created or loaded for stores that are not configured.
 */
@ApplicationScoped
class ConfiguredStores implements Stores {

  private static final Logger LOG = Logger.getLogger(ConfiguredStores.class);

  private final Store chosen;
  private final Map<Store, DocumentBytes> stores = new EnumMap<>(Store.class);

  /**
   * Creates the configured stores.
   *
   * @param directory the directory of documents; the directory must exist, and only this service's
   *     replicas are allowed to write to the directory
   * @throws IllegalArgumentException when the settings of a store are invalid
   */
  ConfiguredStores(
      @ConfigProperty(name = "cpor.documents.store") Store chosen,
      @ConfigProperty(name = "cpor.documents.directory") Optional<Path> directory,
      S3Settings s3,
      DataSource database) {
    this.chosen = chosen;
    stores.put(Store.POSTGRESQL, new PostgresBytes(database));
    directory.ifPresent(path -> stores.put(Store.DIRECTORY, new DirectoryBytes(path)));
    s3.bucket().ifPresent(bucket -> stores.put(Store.S3, new S3Bytes(bucket, s3)));
    if (!stores.containsKey(chosen)) {
      throw new IllegalArgumentException(
          "cpor.documents.store is " + nameOf(chosen) + ", and " + keyOf(chosen) + " is not set");
    }
  }

  /**
   * Logs the store for new documents. Prevents the start of the service when there are documents in
   * a store that is not configured.
   */
  void start(@Observes StartupEvent event, Documents documents) {
    for (Store store : Store.values()) {
      if (!stores.containsKey(store) && documents.areIn(store)) {
        throw new IllegalStateException(
            "there are documents in the store "
                + nameOf(store)
                + ", and "
                + keyOf(store)
                + " is not set");
      }
    }
    LOG.infof("new documents are stored in: store=%s", nameOf(chosen));
  }

  @Override
  public Store chosen() {
    return chosen;
  }

  @Override
  public DocumentBytes of(Store store) {
    DocumentBytes bytes = stores.get(store);
    if (bytes == null) {
      throw new IllegalStateException("no " + keyOf(store) + " is set");
    }
    return bytes;
  }

  @PreDestroy
  void close() {
    for (DocumentBytes bytes : stores.values()) {
      if (bytes instanceof S3Bytes s3) {
        s3.close();
      }
    }
  }

  private static String nameOf(Store store) {
    return store.name().toLowerCase(Locale.ROOT);
  }

  /** The setting that enables this store. */
  private static String keyOf(Store store) {
    return switch (store) {
      case POSTGRESQL -> "quarkus.datasource.jdbc.url";
      case DIRECTORY -> "cpor.documents.directory";
      case S3 -> "cpor.documents.s3.bucket";
    };
  }
}
