/** Corrections in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.correction.persistence;

import org.jspecify.annotations.NullMarked;
