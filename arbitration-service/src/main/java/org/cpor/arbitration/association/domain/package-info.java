/**
 * Associations: the hold of a claim on a subject, and its end. At most one association with a
 * subject is active.
 */
@NullMarked
package org.cpor.arbitration.association.domain;

import org.jspecify.annotations.NullMarked;
