package org.cpor.notification.comment.application.wording;

import org.cpor.notification.comment.domain.CommentCode;

/**
 * What a comment says.
 *
 * @param text plain text; an empty line separates paragraphs
 */
public record CommentText(CommentCode code, String text) {}
