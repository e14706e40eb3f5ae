/** Finds the latest positions of streams in PostgreSQL. */
@NullMarked
package org.cpor.intake.stream.persistence;

import org.jspecify.annotations.NullMarked;
