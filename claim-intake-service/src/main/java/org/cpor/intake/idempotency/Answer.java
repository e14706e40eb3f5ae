package org.cpor.intake.idempotency;

/**
 * What a request that created something was answered with, status 201.
 *
 * @param location the path of what was created
 * @param body the JSON of what was created, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
public record Answer(String location, String etag, byte[] body) {

  /** The id of what was created: the last part of its path. */
  public String id() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
