package org.cpor.platform.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.cpor.platform.json.JsonMediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body with fields if the method of the resource has {@link WithoutFields}. */
@Singleton
class UnreadBody {

  /**
   * A record without fields. The strict mapper reads the body as this record, and so refuses every
   * field.
   */
  record NoFields() {}

  private final ObjectMapper json;

  UnreadBody(ObjectMapper json) {
    this.json = json;
  }

  @WithoutFields
  @ServerRequestFilter
  void refuseFields(ContainerRequestContext request) throws IOException {
    PushbackInputStream body = new PushbackInputStream(request.getEntityStream(), 1);
    int first = body.read();
    if (first >= 0 && JsonMediaType.is(request.getMediaType())) {
      body.unread(first);
      json.readValue(new Utf8Body(body), NoFields.class);
    }
  }
}
