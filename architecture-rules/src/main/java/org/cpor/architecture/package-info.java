/** What keeps the structure so: rules that every service's tests run. */
@NullMarked
package org.cpor.architecture;

import org.jspecify.annotations.NullMarked;
