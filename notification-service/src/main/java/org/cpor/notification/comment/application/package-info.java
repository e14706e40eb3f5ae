/** Which facts a partner is told, in which words, and that each is told once. */
@NullMarked
package org.cpor.notification.comment.application;

import org.jspecify.annotations.NullMarked;
