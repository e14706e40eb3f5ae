/** What the answers of other companies' services mean, read the same way by every service. */
@NullMarked
package org.cpor.platform.remote;

import org.jspecify.annotations.NullMarked;
