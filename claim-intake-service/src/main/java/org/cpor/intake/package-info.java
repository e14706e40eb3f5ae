/**
 * Claims from the view of partners. Partners file claims and comment on them. This service updates
 * the claims from the facts of other services.
 */
@NullMarked
package org.cpor.intake;

import org.jspecify.annotations.NullMarked;
