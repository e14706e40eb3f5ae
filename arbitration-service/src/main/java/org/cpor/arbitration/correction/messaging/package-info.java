/** What is awaited of a partner, and what follows when it does not come, goes out as facts. */
@NullMarked
package org.cpor.arbitration.correction.messaging;

import org.jspecify.annotations.NullMarked;
