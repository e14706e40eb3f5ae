/**
 * Who holds a subject: associations, of which one at most is active for a subject, and how they
 * end.
 */
@NullMarked
package org.cpor.arbitration.association.domain;

import org.jspecify.annotations.NullMarked;
