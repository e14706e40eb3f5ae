/** The docket of a case in the API. Each part of the docket has a class of its own. */
@NullMarked
package org.cpor.arbitration.review.rest.docket;

import org.jspecify.annotations.NullMarked;
