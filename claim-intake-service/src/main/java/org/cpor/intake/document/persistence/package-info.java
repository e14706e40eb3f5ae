/** Documents in PostgreSQL, their bytes in chunks. */
@NullMarked
package org.cpor.intake.document.persistence;

import org.jspecify.annotations.NullMarked;
