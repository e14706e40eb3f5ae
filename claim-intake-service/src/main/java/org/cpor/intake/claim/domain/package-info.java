/** What a claim is, what it may contain, and how its status follows from what has happened. */
@NullMarked
package org.cpor.intake.claim.domain;

import org.jspecify.annotations.NullMarked;
