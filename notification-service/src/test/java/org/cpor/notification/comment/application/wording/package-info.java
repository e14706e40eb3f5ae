@NullMarked
package org.cpor.notification.comment.application.wording;

import org.jspecify.annotations.NullMarked;
