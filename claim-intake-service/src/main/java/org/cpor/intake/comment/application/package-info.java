/** Reading the comments of a claim, writing comments, and storing those that come from Kafka. */
@NullMarked
package org.cpor.intake.comment.application;

import org.jspecify.annotations.NullMarked;
