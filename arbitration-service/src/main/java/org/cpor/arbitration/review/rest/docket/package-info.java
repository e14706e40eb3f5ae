/** The docket of a case in the API, one view for each thing that it shows. */
@NullMarked
package org.cpor.arbitration.review.rest.docket;

import org.jspecify.annotations.NullMarked;
