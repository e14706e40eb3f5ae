/**
 * The platform's side of a claim's comment section: one comment for each event and claim, for ever,
 * in the claim's language.
 */
@NullMarked
package org.cpor.notification.comment;

import org.jspecify.annotations.NullMarked;
