package org.cpor.intake.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.cpor.intake.document.domain.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** These tests use no database. */
class ConfiguredStoresTest {

  @Test
  void theDatabaseIsTheDefaultStore() {
    ConfiguredStores stores = stores(Map.of());

    assertThat(stores.chosen()).isEqualTo(Store.POSTGRESQL);
    assertThat(stores.of(Store.POSTGRESQL)).isInstanceOf(PostgresBytes.class);
  }

  @Test
  void aStoreIsChosenByItsName(@TempDir Path directory) {
    ConfiguredStores files =
        stores(
            Map.of(
                "cpor.documents.store",
                "directory",
                "cpor.documents.directory",
                directory.toString()));
    ConfiguredStores objects =
        stores(
            Map.of(
                "cpor.documents.store", "s3",
                "cpor.documents.s3.bucket", "documents",
                "cpor.documents.s3.region", "eu-central-1"));

    assertThat(files.chosen()).isEqualTo(Store.DIRECTORY);
    assertThat(files.of(Store.DIRECTORY)).isInstanceOf(DirectoryBytes.class);
    assertThat(objects.chosen()).isEqualTo(Store.S3);
    assertThat(objects.of(Store.S3)).isInstanceOf(S3Bytes.class);
    objects.close();
  }

  @Test
  void aStoreThatIsNotChosenCanStillBeReadFrom(@TempDir Path directory) {
    ConfiguredStores stores = stores(Map.of("cpor.documents.directory", directory.toString()));

    assertThat(stores.chosen()).isEqualTo(Store.POSTGRESQL);
    assertThat(stores.of(Store.DIRECTORY)).isInstanceOf(DirectoryBytes.class);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> stores.of(Store.S3))
        .withMessageContaining("cpor.documents.s3.bucket");
  }

  @Test
  void theErrorForAnUnknownStoreNamesTheValidOnes() {
    assertThatThrownBy(() -> stores(Map.of("cpor.documents.store", "ftp")))
        .hasMessageContaining("cpor.documents.store")
        .hasMessageContaining("ftp")
        .hasMessageContaining("postgresql")
        .hasMessageContaining("directory")
        .hasMessageContaining("s3");
  }

  @ParameterizedTest
  @CsvSource({"directory, cpor.documents.directory", "s3, cpor.documents.s3.bucket"})
  void aStoreWithoutAPlaceIsRefused(String store, String missing) {
    assertThatThrownBy(() -> stores(Map.of("cpor.documents.store", store)))
        .hasMessage("cpor.documents.store is " + store + ", and " + missing + " is not set");
  }

  private static ConfiguredStores stores(Map<String, String> settings) {
    return new Settings(settings).stores(new PGSimpleDataSource());
  }
}
