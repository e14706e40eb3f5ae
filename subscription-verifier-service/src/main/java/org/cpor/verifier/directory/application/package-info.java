/** Feeding the directory: one validation and one write for every way in. */
@NullMarked
package org.cpor.verifier.directory.application;

import org.jspecify.annotations.NullMarked;
