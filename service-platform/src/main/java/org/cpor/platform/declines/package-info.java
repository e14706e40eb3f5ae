/**
 * The tokens in the links with which customers decline an approval. The service that sends the
 * links and the service to which they lead use this package.
 */
@NullMarked
package org.cpor.platform.declines;

import org.jspecify.annotations.NullMarked;
