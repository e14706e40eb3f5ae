package org.cpor.intake.idempotency;

/**
 * What a request that created something was answered with, status 201.
 *
 * @param location the path of what was created
 * @param body the JSON of what was created, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
public record Answer(String location, String etag, byte[] body) {}
