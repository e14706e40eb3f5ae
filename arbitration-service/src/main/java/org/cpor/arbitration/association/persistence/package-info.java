/**
 * Associations in PostgreSQL. A partial unique index allows at most one active association for each
 * subject.
 */
@NullMarked
package org.cpor.arbitration.association.persistence;

import org.jspecify.annotations.NullMarked;
