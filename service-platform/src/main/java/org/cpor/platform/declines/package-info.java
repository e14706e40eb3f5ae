/**
 * The tokens in the links through which customers decline an approval. The service that sends the
 * links and the service that answers them use this package.
 */
@NullMarked
package org.cpor.platform.declines;

import org.jspecify.annotations.NullMarked;
