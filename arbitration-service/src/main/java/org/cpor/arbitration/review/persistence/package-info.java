/**
 * Cases, their parties and their timeline in PostgreSQL. Locks and unique indexes decide between
 * claims and reviewers that arrive at once.
 */
@NullMarked
package org.cpor.arbitration.review.persistence;

import org.jspecify.annotations.NullMarked;
