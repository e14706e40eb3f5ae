/** What all features of arbitration share: its problems, its ids. */
@NullMarked
package org.cpor.arbitration.platform;

import org.jspecify.annotations.NullMarked;
