/** Consumes the topic of the directory, and publishes the records that feeds write over HTTP. */
@NullMarked
package org.cpor.verifier.directory.messaging;

import org.jspecify.annotations.NullMarked;
