/** One form of a claim, for every door that takes one. */
@NullMarked
package org.cpor.claimform;

import org.jspecify.annotations.NullMarked;
