/** The facts, grouped by topic, and the records that the facts contain. */
@NullMarked
package org.cpor.events.fact;

import org.jspecify.annotations.NullMarked;
