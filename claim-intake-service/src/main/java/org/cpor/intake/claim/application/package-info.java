/** The use cases of claims: filing, following, changing and finding them. */
@NullMarked
package org.cpor.intake.claim.application;

import org.jspecify.annotations.NullMarked;
