/** The comparison of the parties of a case over HTTP. */
@NullMarked
package org.cpor.arbitration.comparison.rest;

import org.jspecify.annotations.NullMarked;
