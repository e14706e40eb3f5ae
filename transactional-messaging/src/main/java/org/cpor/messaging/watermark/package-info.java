/** How far the incoming topics have been consumed. */
@NullMarked
package org.cpor.messaging.watermark;

import org.jspecify.annotations.NullMarked;
