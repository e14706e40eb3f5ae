/**
 * Claims as their partner sees them: filed here, followed here by the facts that the other services
 * tell, with the comments that stand on them.
 */
@NullMarked
package org.cpor.intake;

import org.jspecify.annotations.NullMarked;
