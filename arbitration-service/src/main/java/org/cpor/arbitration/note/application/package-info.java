/** Private notes of reviewers on a case. */
@NullMarked
package org.cpor.arbitration.note.application;

import org.jspecify.annotations.NullMarked;
