/** The facts, by topic, and the records in them. */
@NullMarked
package org.cpor.events.fact;

import org.jspecify.annotations.NullMarked;
