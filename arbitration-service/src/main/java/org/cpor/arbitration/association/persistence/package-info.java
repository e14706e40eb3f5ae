/**
 * Associations in PostgreSQL. A partial unique index lets a subject have one active association.
 */
@NullMarked
package org.cpor.arbitration.association.persistence;

import org.jspecify.annotations.NullMarked;
