@NullMarked
package org.cpor.notification.comment.application;

import org.jspecify.annotations.NullMarked;
