/**
 * Associations in PostgreSQL. A partial unique index allows one active association with a subject.
 */
@NullMarked
package org.cpor.arbitration.association.persistence;

import org.jspecify.annotations.NullMarked;
