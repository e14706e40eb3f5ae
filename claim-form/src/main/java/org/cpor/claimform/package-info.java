/** The form of a claim, for every resource that accepts a claim. */
@NullMarked
package org.cpor.claimform;

import org.jspecify.annotations.NullMarked;
