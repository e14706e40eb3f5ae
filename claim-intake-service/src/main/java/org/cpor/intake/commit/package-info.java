/** Transactions of many requests at once, so that storing is as fast as the database. */
@NullMarked
package org.cpor.intake.commit;

import org.jspecify.annotations.NullMarked;
