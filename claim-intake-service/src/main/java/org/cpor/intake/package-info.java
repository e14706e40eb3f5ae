/**
 * Claims from the view of their partners: filing them, following them through the facts of other
 * services, and commenting on them.
 */
@NullMarked
package org.cpor.intake;

import org.jspecify.annotations.NullMarked;
