/** Reads and validates the fields of feeds' entries. */
@NullMarked
package org.cpor.verifier.platform;

import org.jspecify.annotations.NullMarked;
