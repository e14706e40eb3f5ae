/**
 * Cases, their parties and their timeline in PostgreSQL. Row locks and unique indexes make
 * concurrent transactions wait for each other.
 */
@NullMarked
package org.cpor.arbitration.review.persistence;

import org.jspecify.annotations.NullMarked;
