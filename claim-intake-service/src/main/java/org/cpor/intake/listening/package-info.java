/** Where the facts of the other services come in. */
@NullMarked
package org.cpor.intake.listening;

import org.jspecify.annotations.NullMarked;
