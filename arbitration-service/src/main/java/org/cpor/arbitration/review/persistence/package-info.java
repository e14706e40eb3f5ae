/**
 * Cases, their parties and their timeline in PostgreSQL. Row locks and unique indexes decide
 * between concurrent transactions.
 */
@NullMarked
package org.cpor.arbitration.review.persistence;

import org.jspecify.annotations.NullMarked;
