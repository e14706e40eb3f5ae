/** What all features of arbitration share: problem types, ids and the sweep of due work. */
@NullMarked
package org.cpor.arbitration.platform;

import org.jspecify.annotations.NullMarked;
