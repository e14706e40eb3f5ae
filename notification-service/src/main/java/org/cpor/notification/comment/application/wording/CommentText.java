package org.cpor.notification.comment.application.wording;

import org.cpor.notification.comment.domain.CommentCode;

/**
 * The content of a comment.
 *
 * @param text plain text; an empty line separates paragraphs
 */
public record CommentText(CommentCode code, String text) {}
