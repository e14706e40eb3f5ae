/** Comments in PostgreSQL. */
@NullMarked
package org.cpor.intake.comment.persistence;

import org.jspecify.annotations.NullMarked;
