/** Notes in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.note.persistence;

import org.jspecify.annotations.NullMarked;
