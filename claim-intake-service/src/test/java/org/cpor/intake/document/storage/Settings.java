package org.cpor.intake.document.storage;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.cpor.intake.document.domain.Store;

/** The settings of an installation, in addition to the defaults of the service. */
record Settings(Map<String, String> own) {

  ConfiguredStores stores(DataSource database) {
    SmallRyeConfig config = config();
    return new ConfiguredStores(
        config.getValue("cpor.documents.store", Store.class),
        config.getOptionalValue("cpor.documents.directory", Path.class),
        s3(),
        database);
  }

  S3Settings s3() {
    return config().getConfigMapping(S3Settings.class);
  }

  private SmallRyeConfig config() {
    Map<String, String> all = new HashMap<>();
    all.put("cpor.documents.store", "postgresql");
    all.put("cpor.documents.s3.path-style", "false");
    all.put("cpor.documents.s3.patience", "60S");
    all.putAll(own);
    return new SmallRyeConfigBuilder()
        .withMapping(S3Settings.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withConverter(Path.class, 200, new PathConverter())
        .withDefaultValues(all)
        .build();
  }
}
