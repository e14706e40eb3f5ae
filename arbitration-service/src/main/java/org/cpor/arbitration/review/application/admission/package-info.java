/** Verified claims come under review, each in the undecided case of its subject. */
@NullMarked
package org.cpor.arbitration.review.application.admission;

import org.jspecify.annotations.NullMarked;
