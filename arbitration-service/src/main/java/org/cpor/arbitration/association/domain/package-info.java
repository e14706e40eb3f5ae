/**
 * Associations and their renewals. An association is the record that an approved claim holds its
 * subject. A subject has at most one active association.
 */
@NullMarked
package org.cpor.arbitration.association.domain;

import org.jspecify.annotations.NullMarked;
