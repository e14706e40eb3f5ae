/** Consumes the topic of documents. */
@NullMarked
package org.cpor.verifier.document.messaging;

import org.jspecify.annotations.NullMarked;
