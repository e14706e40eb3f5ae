/** News of the directory that feeds put on Kafka. */
@NullMarked
package org.cpor.verifier.directory.messaging;

import org.jspecify.annotations.NullMarked;
