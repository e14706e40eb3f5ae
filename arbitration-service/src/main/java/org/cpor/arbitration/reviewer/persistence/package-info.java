/** Reviewers in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.reviewer.persistence;

import org.jspecify.annotations.NullMarked;
