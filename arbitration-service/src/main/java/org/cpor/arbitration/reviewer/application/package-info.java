/** The known reviewers, the cases that they work on, and their absences. */
@NullMarked
package org.cpor.arbitration.reviewer.application;

import org.jspecify.annotations.NullMarked;
