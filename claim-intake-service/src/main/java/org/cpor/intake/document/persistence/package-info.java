/** The metadata and the readings of documents, in PostgreSQL. */
@NullMarked
package org.cpor.intake.document.persistence;

import org.jspecify.annotations.NullMarked;
