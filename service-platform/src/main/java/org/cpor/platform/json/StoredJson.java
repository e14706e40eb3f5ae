package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.ContextAttributes;
import jakarta.inject.Singleton;

/**
 * Reads and writes the JSON in the service's own database, without the limits of {@link
 * StrictJson}. Each part obeyed these limits when it arrived, but the parts together, such as all
 * subscriptions of a customer, can exceed these limits.
 */
@Singleton
public class StoredJson {

  private final ObjectMapper mapper;

  StoredJson(ObjectMapper json) {
    this.mapper =
        json.copyWith(new JsonFactory())
            .setDefaultAttributes(
                ContextAttributes.getEmpty().withSharedAttribute(BoundedElements.UNBOUNDED, true));
  }

  /** Returns the mapper for the JSON in the service's own database. */
  public ObjectMapper mapper() {
    return mapper;
  }
}
