/** The facts of each topic, and the records that facts contain. */
@NullMarked
package org.cpor.events.fact;

import org.jspecify.annotations.NullMarked;
