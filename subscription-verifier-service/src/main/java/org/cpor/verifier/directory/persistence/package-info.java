/** The directory in PostgreSQL: a table for each kind of record, written in batches. */
@NullMarked
package org.cpor.verifier.directory.persistence;

import org.jspecify.annotations.NullMarked;
