@NullMarked
package org.cpor.notification;

import org.jspecify.annotations.NullMarked;
