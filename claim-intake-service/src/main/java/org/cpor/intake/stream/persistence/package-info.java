/** The positions of claims in PostgreSQL. */
@NullMarked
package org.cpor.intake.stream.persistence;

import org.jspecify.annotations.NullMarked;
