/** Admits verified claims to review. Each claim joins the undecided case of its subject. */
@NullMarked
package org.cpor.arbitration.review.application.admission;

import org.jspecify.annotations.NullMarked;
