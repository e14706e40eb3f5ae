/** The comparison of the parties of a case in the API. */
@NullMarked
package org.cpor.arbitration.comparison.rest;

import org.jspecify.annotations.NullMarked;
