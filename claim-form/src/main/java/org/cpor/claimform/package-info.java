/** The form of a claim, for every resource that accepts one. */
@NullMarked
package org.cpor.claimform;

import org.jspecify.annotations.NullMarked;
