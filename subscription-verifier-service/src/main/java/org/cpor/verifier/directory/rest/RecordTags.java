package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.cpor.platform.conditions.VersionTag;

/** The version tags of records. A tag is computed from the content of the record. */
@Singleton
class RecordTags {

  private final ObjectMapper json;

  RecordTags(ObjectMapper json) {
    this.json = json;
  }

  /** The tag of the record that {@code view} shows. */
  VersionTag of(Object view) {
    try {
      return VersionTag.ofContent(json.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + view.getClass(), e);
    }
  }
}
