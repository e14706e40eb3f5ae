/** A consumer of the platform's events that uses only the documented contract. */
@NullMarked
package org.cpor.example.events;

import org.jspecify.annotations.NullMarked;
