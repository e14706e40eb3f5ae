/** The docket of a case in the API, with one view for each kind of thing that the docket shows. */
@NullMarked
package org.cpor.arbitration.review.rest.docket;

import org.jspecify.annotations.NullMarked;
