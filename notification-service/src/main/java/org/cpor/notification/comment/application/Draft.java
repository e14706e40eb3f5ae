package org.cpor.notification.comment.application;

/**
 * What a comment will say.
 *
 * @param text plain text; an empty line parts its paragraphs
 */
record Draft(CommentCode code, String text) {}
