/**
 * The tokens in the links with which customers decline an approval. The notification service sends
 * the links; the arbitration service answers them.
 */
@NullMarked
package org.cpor.platform.declines;

import org.jspecify.annotations.NullMarked;
