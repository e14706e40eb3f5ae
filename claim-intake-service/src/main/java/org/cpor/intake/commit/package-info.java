/** Makes writes faster: many requests share one transaction. */
@NullMarked
package org.cpor.intake.commit;

import org.jspecify.annotations.NullMarked;
