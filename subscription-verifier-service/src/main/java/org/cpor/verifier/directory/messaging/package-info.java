/** The stream of the directory, and the facts about products. */
@NullMarked
package org.cpor.verifier.directory.messaging;

import org.jspecify.annotations.NullMarked;
