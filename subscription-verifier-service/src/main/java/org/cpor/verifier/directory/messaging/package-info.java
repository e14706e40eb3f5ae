/** The stream of the directory, and the events about what feeds write over HTTP. */
@NullMarked
package org.cpor.verifier.directory.messaging;

import org.jspecify.annotations.NullMarked;
