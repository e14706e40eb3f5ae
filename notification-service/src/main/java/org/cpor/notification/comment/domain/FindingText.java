package org.cpor.notification.comment.domain;

/**
 * A finding about a claim or one of its documents, in the claim's language.
 *
 * @param message what is wrong
 * @param remedy what the partner can do about it
 */
public record FindingText(String message, String remedy) {}
