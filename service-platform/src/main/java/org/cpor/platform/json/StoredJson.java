package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.ContextAttributes;
import jakarta.inject.Singleton;

/**
 * JSON that the service itself has stored in its database. It is read without the limits of {@link
 * StrictJson}. Each part of it obeyed these limits when it arrived. The whole, such as all
 * subscriptions of a customer, may be larger.
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

  /** Returns the mapper that writes and reads this JSON. */
  public ObjectMapper mapper() {
    return mapper;
  }
}
