package org.cpor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The stored answer to a request.
 *
 * @param location the header {@code Location}; null when there is none
 * @param etag the header {@code ETag} with its quotes; null when there is none
 * @param body JSON in UTF-8; an empty array when there is no body
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
public record Answer(int status, @Nullable String location, @Nullable String etag, byte[] body) {

  /** The header of an answer that is sent again. */
  public static final String REPLAYED = "Idempotent-Replayed";

  static Answer of(Response response, ObjectMapper json) {
    return new Answer(
        response.getStatus(),
        response.getHeaderString(HttpHeaders.LOCATION),
        response.getHeaderString(HttpHeaders.ETAG),
        response.getEntity() == null ? new byte[0] : write(response.getEntity(), json));
  }

  private static byte[] write(Object entity, ObjectMapper json) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + entity.getClass(), e);
    }
  }

  /** The id of the created resource: the last segment of {@code location}. */
  public String createdId() {
    if (location == null) {
      throw new IllegalStateException("nothing was created");
    }
    return location.substring(location.lastIndexOf('/') + 1);
  }

  Response toResponse(boolean replayed) {
    Response.ResponseBuilder response =
        Response.status(status)
            .header(HttpHeaders.LOCATION, location)
            .header(HttpHeaders.ETAG, etag)
            .header(REPLAYED, replayed ? true : null);
    return body.length == 0
        ? response.build()
        : response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
