/** Shared transactions for many requests, which make writes faster. */
@NullMarked
package org.cpor.intake.commit;

import org.jspecify.annotations.NullMarked;
