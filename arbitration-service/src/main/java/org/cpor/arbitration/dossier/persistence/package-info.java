/** Dossiers in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.dossier.persistence;

import org.jspecify.annotations.NullMarked;
