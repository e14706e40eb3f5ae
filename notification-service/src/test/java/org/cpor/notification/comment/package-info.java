@NullMarked
package org.cpor.notification.comment;

import org.jspecify.annotations.NullMarked;
