/** Writes the directory: all feeds use the same validation and the same write. */
@NullMarked
package org.cpor.verifier.directory.application;

import org.jspecify.annotations.NullMarked;
