/** Lists, takes and returns cases for reviewers. */
@NullMarked
package org.cpor.arbitration.review.application.queue;

import org.jspecify.annotations.NullMarked;
