/** Claims in PostgreSQL. */
@NullMarked
package org.cpor.intake.claim.persistence;

import org.jspecify.annotations.NullMarked;
