/** The absences of reviewers. */
@NullMarked
package org.cpor.arbitration.reviewer.domain;

import org.jspecify.annotations.NullMarked;
