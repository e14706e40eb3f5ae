/** Writes the directory. The same code validates and writes the records of all feeds. */
@NullMarked
package org.cpor.verifier.directory.application;

import org.jspecify.annotations.NullMarked;
