/** Lists of cases in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.review.persistence.queue;

import org.jspecify.annotations.NullMarked;
