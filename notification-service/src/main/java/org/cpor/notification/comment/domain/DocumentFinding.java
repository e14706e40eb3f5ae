package org.cpor.notification.comment.domain;

import java.util.Optional;

/**
 * A finding on a document that the partner added to its claim.
 *
 * @param fileName the name that the partner gave the file, if it is known
 */
public record DocumentFinding(Optional<String> fileName, FindingText finding) {}
