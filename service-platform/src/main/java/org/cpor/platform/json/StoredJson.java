package org.cpor.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.ContextAttributes;
import jakarta.inject.Singleton;

/**
 * JSON that the service itself has put into its database. It is read without the bounds of {@link
 * StrictJson}: each of its parts was bounded when it came, and a customer may have any number of
 * subscriptions.
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

  /** Writes it and reads it. */
  public ObjectMapper mapper() {
    return mapper;
  }
}
