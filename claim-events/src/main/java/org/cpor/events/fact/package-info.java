/** The facts, by the topic that they are on, and the records that they contain. */
@NullMarked
package org.cpor.events.fact;

import org.jspecify.annotations.NullMarked;
